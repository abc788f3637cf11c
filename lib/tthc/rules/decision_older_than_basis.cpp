#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <string_view>

namespace tthc::rules::decision_older_than_basis {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 15",
           "2010-10-14",
           "",
           {"Quyết định công bố nêu nội dung thủ tục và văn bản quy định thủ tục",
            "The announcing decision states the procedure and the act that prescribes it"}},
    grounds::same_everywhere};

/// The year in the number of an act; 0 where it has none.
int year_of(const std::string& act) {
    const std::string key = act_key(act);
    const std::string_view year = parts_of_act_key(key).year;
    int number = 0;
    std::from_chars(year.data(), year.data() + year.size(), number);
    return number;
}

/// Whether the act came into being after the day: by the year of its number, within the year by
/// the register. A number of a year to come is a slip.
bool is_younger(const Citation& citation, Date day, const Facts& facts) {
    const int year = year_of(citation.act);
    const int then = static_cast<int>(day.year());
    if (!citation.well_formed || year < then || year > static_cast<int>(facts.as_of.year()))
        return false;
    if (year > then) return true;
    const auto act = facts.law.find(citation.act);
    return act && act->issued && act->issued->value > day && is_of_one_act(act_key(citation.act));
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.publication || !procedure.publication->signed_on) return;
    const auto& day = *procedure.publication->signed_on;
    Places places;
    std::string first;
    for (const auto& citation : procedure.basis) {
        if (!is_younger(*citation, day.value, subject.facts)) continue;
        if (first.empty()) first = citation->act;
        places.add(citation.span, "basis");
    }
    if (places.empty()) return;
    places.tell(
        subject, report,
        say("quyết định công bố ký ngày {}, khi chưa có {}: chưa công bố lại, hoặc chưa ghi "
            "quyết định mới",
            "the announcing decision was signed on {}, before {} existed: it was not announced "
            "anew, or the new decision is not stated",
            to_dmy(day.value), first),
        {"văn bản này cũng ban hành sau quyết định công bố",
         "this act is younger than the decision as well"});
}

}  // namespace

constexpr Code code{
    .id = "L012",
    .name = "decision-older-than-basis",
    .severity = Severity::warning,
    .title = {"Quyết định công bố ký trước khi có văn bản trong căn cứ.",
              "The announcing decision is older than an act of the legal basis."},
    .rationale = {"Thủ tục sửa đổi phải được công bố bằng quyết định mới; nếu không, nội dung đang "
                  "đăng không có người công bố.",
                  "A procedure that changed has to be announced anew; otherwise nobody answers for "
                  "what is posted."},
    .remedy = {"Ghi quyết định công bố mới nhất; nếu chưa có, trình ban hành.",
               "State the latest decision; where there is none, have it issued."},
    .grounds = basis,
    .bad = R"(
publication: {decision: 12/QĐ-BTTTT, signed: 2013-03-01}
basis: 91/2015/QH13 Điều 147  # expect: decision-older-than-basis
)",
    .good = R"(
publication: {decision: 12/QĐ-BTTTT, signed: 2017-03-01}
basis: 91/2015/QH13 Điều 147
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::decision_older_than_basis
