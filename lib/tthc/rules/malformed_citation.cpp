#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/citations.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <sstream>
#include <string>

namespace tthc::rules::malformed_citation {
namespace {

constexpr Ground basis[] = {
    grounds::numbering,
    grounds::review_content,
    {"80/2015/QH13 Điều 10",
     "2016-07-01",
     "2025-03-31",
     {"Số, ký hiệu của văn bản quy phạm pháp luật", "Numbers of legal normative documents"}}};

/// The number inside a longer text, as the law writes it: `25/2018/QH14` in `số 25/2018/QH14`.
std::string number_in(const std::string& written, const LawRegister& law) {
    std::istringstream words(written);
    for (std::string word; words >> word;) {
        if (const auto act = law.find(word)) return act->number.value;
    }
    return {};
}

void check(const Subject& subject, Report& report) {
    for_each_citation(
        subject.procedure, [&](const Located<Citation>& citation, const std::string& path) {
            const std::string spelled = act_spelling(citation->act);
            if (citation->well_formed && spelled == citation->act) return;
            auto& found = report.add(subject, citation.span, path,
                                     say("“{}” không phải dẫn chiếu đúng thể thức",
                                         "“{}” is not a well-formed citation", citation->act));
            const std::string known = number_in(citation->act, subject.facts.law);
            const std::string number = known.empty() && citation->well_formed ? spelled : known;
            if (!number.empty()) found.help = say("viết {}", "write {}", number);
        });
}

}  // namespace

constexpr Code code{
    .id = "S006",
    .name = "malformed-citation",
    .severity = Severity::warning,
    .title = {"Dẫn chiếu văn bản viết sai thể thức.", "A citation is malformed."},
    .rationale =
        {"Số, ký hiệu viết sai thì không tra được văn bản, không biết còn hiệu lực hay không.",
         "A number written wrongly cannot be looked up, so nobody can tell whether the text is in "
         "force."},
    .remedy = {"Viết đúng số, ký hiệu: 63/2010/NĐ-CP Điều 8 khoản 2 điểm a.",
               "Write the number as issued: 63/2010/NĐ-CP Điều 8 khoản 2 điểm a."},
    .grounds = basis,
    .bad = R"(
basis:
  - Thông tư số 104/2024/TT-BQP  # expect: malformed-citation
  - 63/2010/ND-CP                # expect: malformed-citation
)",
    .good = R"(
basis: 104/2024/TT-BQP
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::malformed_citation
