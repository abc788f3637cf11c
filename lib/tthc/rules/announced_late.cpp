#include "tthc/base/say.h"
#include "tthc/calendar/calendar.h"
#include "tthc/law/register.h"
#include "tthc/model/publisher.h"
#include "tthc/review/revised.h"

#include <algorithm>
#include <optional>

namespace tthc::rules::announced_late {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP",
           "2010-10-14",
           "2013-06-30",
           {"Công bố chậm nhất 10 ngày làm việc trước ngày văn bản có hiệu lực",
            "Announced 10 working days before the text takes effect, at the latest"}},
    Ground{"48/2013/NĐ-CP",
           "2013-07-01",
           "2017-09-24",
           {"Công bố trước ngày văn bản có hiệu lực 20 ngày làm việc (bộ), 05 ngày làm việc (tỉnh)",
            "Announced 20 (ministry), 5 (province) working days before the text takes effect"}},
    Ground{"92/2017/NĐ-CP",
           "2017-09-25",
           "",
           {"Công bố chậm nhất trước 20 ngày (bộ), 05 ngày (tỉnh) tính đến ngày văn bản có hiệu "
            "lực; văn bản theo thủ tục rút gọn: không quá 03 ngày sau khi ban hành",
            "Announced 20 (ministry), 5 (province) days before the text takes effect; of a text by "
            "the shortened procedure 3 days after promulgation, at the latest"}}};

int days_before(const Procedure& procedure, Date signed_on) {
    if (basis[0].holds_on(signed_on)) return 10;
    return publisher_of(procedure) == Publisher::province ? 5 : 20;
}

/// The last day on which it may be signed; nothing in years without a calendar.
std::optional<Date> limit_of(const Procedure& procedure, Date in_force, const Calendar& calendar) {
    const Date signed_on = procedure.publication->signed_on->value;
    int left = days_before(procedure, signed_on);
    std::chrono::sys_days day = in_force;
    if (basis[2].holds_on(signed_on)) return Date(day - std::chrono::days(left));
    while (left > 0) {
        day -= std::chrono::days(1);
        const auto works = calendar.is_working_day(Date(day));
        if (!works) return {};
        if (*works) --left;
    }
    return Date(day);
}

/// By the shortened procedure a text may hold sooner than its announcement could be due.
bool may_be_shortened(const Instrument& act, const Publication& publication) {
    if (!act.issued || !basis[2].holds_on(publication.signed_on->value)) return false;
    const auto gap =
        std::chrono::sys_days(act.in_force->value) - std::chrono::sys_days(act.issued->value);
    return gap.count() < 45;
}

bool cites(const Procedure& procedure, const std::string& act) {
    return std::any_of(procedure.basis.begin(), procedure.basis.end(),
                       [&](const auto& citation) { return citation->act == act; });
}

void check(const Revised& versions, const Comparison& pair, Report& report) {
    const Procedure& procedure = *pair.after.procedure;
    if (!procedure.publication || !procedure.publication->signed_on ||
        procedure.publication->decision.value.empty())
        return;
    const Publication& publication = *procedure.publication;
    for (const auto& citation : procedure.basis) {
        if (pair.before.procedure && cites(*pair.before.procedure, citation->act)) continue;
        const auto act = versions.facts.law.find(citation->act);
        if (!act || !act->in_force || may_be_shortened(*act, publication)) continue;
        const auto limit = limit_of(procedure, act->in_force->value, versions.facts.calendar);
        if (!limit || publication.signed_on->value <= *limit) continue;
        report.add(revised::subject_of(pair, versions.facts), publication.signed_on->span,
                   "publication/signed",
                   say("ký công bố ngày {}, hạn là {}: {} có hiệu lực ngày {}",
                       "announced on {}, due on {}: {} takes effect on {}",
                       to_dmy(publication.signed_on->value), to_dmy(*limit), citation->act,
                       to_dmy(act->in_force->value)));
        return;
    }
}

void judge(const Revised& versions, Report& report) {
    for (const Comparison& pair : versions.pairs) {
        if (!pair.is_removed() && pair.differs()) check(versions, pair, report);
    }
}

}  // namespace

constexpr Code code{
    .id = "D005",
    .name = "announced-late",
    .severity = Severity::warning,
    .title = {"Bản mới được công bố quá hạn so với ngày văn bản có hiệu lực.",
              "The new version was announced too late before its text took effect."},
    .rationale = {"Người dân và nơi tiếp nhận phải biết quy định mới trước ngày nó có hiệu lực.",
                  "Applicants and counters have to know the new rules before they hold."},
    .remedy =
        {"Kiểm tra ngày ký quyết định công bố; xem lại việc dự kiến trước quyết định công bố "
         "khi soạn văn bản.",
         "Check the day of the decision; prepare the announcement while the text is drafted."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin
+++
basis: [91/2015/QH13 Điều 147, 150/2018/NĐ-CP Điều 1]
publication:
  decision: 1234/QĐ-UBND
  signed: 2018-12-21  # expect: announced-late
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
+++
basis: [91/2015/QH13 Điều 147, 150/2018/NĐ-CP Điều 1]
publication:
  decision: 1234/QĐ-UBND
  signed: 2018-12-19
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .revised = judge};

}  // namespace tthc::rules::announced_late
