#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc::rules::mixed_units {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria, grounds::principles};

bool counts_days(const Deadline& deadline) {
    if (!deadline.legal) return false;
    const TimeUnit unit = deadline.legal->value.unit;
    return unit == TimeUnit::day || unit == TimeUnit::working_day;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const Deadline* first = nullptr;
    for (std::size_t i = 0; i < procedure.deadlines.size(); ++i) {
        const Deadline& deadline = procedure.deadlines[i];
        if (!counts_days(deadline)) continue;
        if (first == nullptr) first = &deadline;
        if (deadline.legal->value.unit == first->legal->value.unit) continue;
        report.add(subject, deadline.legal->span, item_path("deadlines", deadline.id, i),
                   {fmt::format("{} ở đây, {} ở thời hạn trên",
                                deadline.legal->value.to_string(Language::vi),
                                first->legal->value.to_string(Language::vi)),
                    fmt::format("{} here, {} above", deadline.legal->value.to_string(Language::en),
                                first->legal->value.to_string(Language::en))});
        return;
    }
}

}  // namespace

constexpr Code code{
    .id = "R002",
    .name = "mixed-units",
    .severity = Severity::info,
    .title = {"Các thời hạn dùng lẫn lộn đơn vị.", "Deadlines use mixed units."},
    .rationale = {"“15 ngày” và “10 ngày làm việc” trong cùng một thủ tục không so sánh được nếu "
                  "không có lịch; người dân dễ nhầm.",
                  "\"15 days\" and \"10 working days\" in one procedure cannot be compared without "
                  "a calendar and mislead people."},
    .remedy =
        {"Dùng một đơn vị; nếu văn bản định hai đơn vị, kiến nghị thống nhất khi sửa văn bản.",
         "Use one unit; where the law sets two, propose one when it is amended."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - {id: a, legal: 15 ngày, from: ngày nhận đủ hồ sơ, when: Trường hợp thường}
  - {id: b, legal: 20 ngày làm việc, from: ngày nhận đủ hồ sơ, when: Trường hợp phức tạp}  # expect: mixed-units
)",
    .good = R"(
deadlines:
  - {id: a, legal: 15 ngày, from: ngày nhận đủ hồ sơ, when: Trường hợp thường}
  - {id: b, legal: 20 ngày, from: ngày nhận đủ hồ sơ, when: Trường hợp phức tạp}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::mixed_units
