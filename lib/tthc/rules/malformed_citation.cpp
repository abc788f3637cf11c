#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/act_numbers.h"
#include "tthc/review/citations.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tthc::rules::malformed_citation {
namespace {

constexpr Ground basis[] = {
    grounds::numbering,
    grounds::review_content,
    {"80/2015/QH13 Điều 10",
     "2016-07-01",
     "2025-03-31",
     {"Số, ký hiệu của văn bản quy phạm pháp luật", "Numbers of legal normative documents"}}};

/// One citation that is malformed, and the number that is meant by it.
struct Slip {
    std::string written;
    std::string meant;
    KeptPlace where;
};
using Slips = std::vector<Slip>;

/// The number inside a longer text, `25/2018/QH14` in `số 25/2018/QH14`, or the one of the register
/// that a letter is missing from: `118/2025/NĐ-C`.
std::string number_meant(const Citation& citation, const LawRegister& law) {
    const std::string& written = citation.act;
    std::istringstream words(written);
    for (std::string word; words >> word;) {
        if (const auto act = law.find(word)) return act->number.value;
    }
    if (citation.well_formed) return act_spelling(written);
    for (const std::string_view end : {"P", "CP", "g", "Tg"}) {
        std::string longer = written + std::string(end);
        if (law.knows(longer)) return longer;
    }
    const auto inside = act_numbers_in(written);
    return inside.size() == 1 && inside.front() != written ? std::string(inside.front())
                                                           : std::string();
}

/// A title of the page behind which the crawler lost the end of the list.
bool is_left_over(const std::string& written) {
    return written.starts_with("Cơ quan thực hiện") || written.starts_with("Không có thông tin");
}

/// `09b/2013/TT-BTP`: a letter behind the serial number belongs to it.
bool is_lettered(std::string written) {
    const auto slash = written.find('/');
    if (slash == std::string::npos || slash < 2) return false;
    const char letter = written[slash - 1];
    if (letter < 'a' || letter > 'c') return false;
    return Citation::parse(written.erase(slash - 1, 1)).well_formed;
}

std::optional<Slips> note(const Subject& subject) {
    Slips slips;
    for_each_citation(
        subject.procedure, [&](const Located<Citation>& citation, const std::string& path) {
            const bool well_spelled =
                citation->well_formed && act_spelling(citation->act) == citation->act;
            if (well_spelled || is_left_over(citation->act) || is_lettered(citation->act)) return;
            slips.push_back({citation->act, number_meant(*citation, subject.facts.law),
                             keep_place(subject, citation.span, path)});
        });
    for_each_text(subject.procedure, [&](const Text& text, const std::string& path) {
        for (SlippedNumber& slip : slipped_numbers_in(text.value)) {
            const Span span = phrase_at(subject, text, utf8::to_lower(slip.written));
            slips.push_back(
                {std::move(slip.written), std::move(slip.meant), keep_place(subject, span, path)});
        }
    });
    if (slips.empty()) return {};
    return slips;
}

Finding& tell(const Slip& slip, std::size_t places, Report& report) {
    return report.add(slip.where, places == 1
                                      ? say("“{}” không phải số, ký hiệu đúng thể thức",
                                            "“{}” is not a well-formed citation", slip.written)
                                      : say("“{}” không phải số, ký hiệu đúng thể thức, ở {} chỗ",
                                            "“{}” is not a well-formed citation, in {} places",
                                            slip.written, places));
}

/// One slip is told once, at its first place; it is mended everywhere by one correction.
void judge(const std::vector<Slips>& procedures, Report& report) {
    std::map<std::string_view, std::vector<const Slip*>> places;
    for (const Slips& slips : procedures) {
        for (const Slip& slip : slips)
            places[slip.written].push_back(&slip);
    }
    for (const auto& [written, slips] : places) {
        auto& found = tell(*slips.front(), slips.size(), report);
        const std::string& meant = slips.front()->meant;
        if (!meant.empty()) found.help = say("viết {}", "write {}", meant);
        for (std::size_t i = 1; i < slips.size(); ++i)
            found.related.push_back(
                {{"cũng viết như vậy", "written so here as well"}, slips[i]->where.where()});
    }
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
constinit const Rule rule{.code = code, .across = across<Slips, note, judge>};

}  // namespace tthc::rules::malformed_citation
