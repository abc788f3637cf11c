#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/law/agencies.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

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

/// What the record says that nobody could say on the day of the decision.
struct Younger {
    Places places;
    std::string first;
};

void add_acts(const Subject& subject, Date day, Younger& found) {
    for (const auto& citation : subject.procedure.basis) {
        if (!is_younger(*citation, day, subject.facts)) continue;
        if (found.first.empty()) found.first = citation->act;
        found.places.add(citation.span, "basis");
    }
}

void add_agencies(const Subject& subject, Date day, Younger& found) {
    const auto look_at = [&](const Text& text, const std::string& path) {
        const auto named = subject.facts.agencies.not_yet_in(Folded(text.value).agency_text(), day);
        if (named.empty()) return;
        if (found.first.empty()) found.first = named.front().name;
        found.places.add(phrase_at(subject, text, utf8::to_lower(named.front().name)), path);
    };
    const Procedure& procedure = subject.procedure;
    for (const Text& agency : procedure.authority)
        look_at(agency, "authority");
    for (const Text& agency : procedure.handled_by)
        look_at(agency, "handled_by");
    for (std::size_t i = 0; i < procedure.steps.size(); ++i)
        look_at(procedure.steps[i].action, item_path("steps", procedure.steps[i].id, i));
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.publication || !procedure.publication->signed_on) return;
    const Date day = procedure.publication->signed_on->value;
    Younger found;
    add_acts(subject, day, found);
    if (is_database_record(procedure)) add_agencies(subject, day, found);
    if (found.places.empty()) return;
    found.places.tell(
        subject, report,
        say("quyết định công bố ký ngày {}, khi chưa có {}: chưa công bố lại, hoặc chưa ghi "
            "quyết định mới",
            "the announcing decision was signed on {}, before {} existed: it was not announced "
            "anew, or the new decision is not stated",
            to_dmy(day), found.first),
        {"chỗ này cũng có sau quyết định công bố", "this is younger than the decision as well"});
}

}  // namespace

constexpr Code code{
    .id = "L012",
    .name = "decision-older-than-basis",
    .severity = Severity::warning,
    .title = {"Quyết định công bố ký trước khi có văn bản hoặc cơ quan mà thủ tục nêu.",
              "The announcing decision is older than an act or agency that the procedure names."},
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
