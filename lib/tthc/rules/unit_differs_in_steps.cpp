#include "tthc/model/applicant.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/periods.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace tthc::rules::unit_differs_in_steps {
namespace {

constexpr Ground basis[] = {grounds::consistent_within, grounds::deadline_criteria};

/// The deadline of a procedure that has one only, in days or working days.
const Located<Duration>* only_deadline(const Procedure& procedure) {
    if (procedure.deadlines.empty()) return nullptr;
    const auto& first = procedure.deadlines.front().legal;
    if (!first) return nullptr;
    const TimeUnit unit = first->value.unit;
    if (unit != TimeUnit::day && unit != TimeUnit::working_day) return nullptr;
    const bool one = std::all_of(procedure.deadlines.begin(), procedure.deadlines.end(),
                                 [&](const Deadline& deadline) {
                                     return deadline.legal && deadline.legal->value == first->value;
                                 });
    return one ? &*first : nullptr;
}

bool is_other_unit(const Duration& left, const Duration& right) {
    const bool days = (left.unit == TimeUnit::day && right.unit == TimeUnit::working_day) ||
                      (left.unit == TimeUnit::working_day && right.unit == TimeUnit::day);
    return days && left.count == right.count;
}

struct Slip {
    std::size_t step;
    Duration time;
    Span span;
};

/// The same number in the other unit, where no step has it in the unit of the deadline.
std::optional<Slip> slip_in_steps(const Subject& subject, const Duration& deadline) {
    std::optional<Slip> slip;
    const auto& steps = subject.procedure.steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Folded action(steps[i].action.value);
        for (const Period& period : periods_in(action.text())) {
            if (period.duration == deadline) return {};
            if (slip || is_of_applicant(steps[i])) continue;
            if (!is_other_unit(period.duration, deadline)) continue;
            if (!runs_from_dossier(action.text(), period)) continue;
            const auto words = words_with_start(action.text(), period);
            slip = {i, period.duration, phrase_at(subject, steps[i].action, words)};
        }
    }
    return slip;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const Located<Duration>* const deadline = only_deadline(procedure);
    if (deadline == nullptr || is_internal_record(procedure)) return;
    const auto slip = slip_in_steps(subject, deadline->value);
    if (!slip) return;
    auto& found = report.add(
        subject, slip->span, item_path("steps", procedure.steps[slip->step].id, slip->step),
        {fmt::format("bước này ghi {}, thời hạn giải quyết ghi {}",
                     slip->time.to_string(Language::vi), deadline->value.to_string(Language::vi)),
         fmt::format("this step says {}, the deadline {}", slip->time.to_string(Language::en),
                     deadline->value.to_string(Language::en))});
    found.related.push_back(
        related_at(subject, deadline->span, {"thời hạn giải quyết", "the deadline"}));
}

}  // namespace

constexpr Code code{
    .id = "R012",
    .name = "unit-differs-in-steps",
    .severity = Severity::warning,
    .title = {"Cùng một số ngày, chỗ ghi ngày, chỗ ghi ngày làm việc.",
              "One number of days is in days here and in working days there."},
    .rationale =
        {"10 ngày và 10 ngày làm việc cách nhau nhiều ngày; ngày hẹn trả tính theo chỗ nào "
         "cũng có thể bị cho là sai.",
         "10 days and 10 working days are days apart; whichever is used, the due date can "
         "be disputed."},
    .remedy = {"Tra văn bản và ghi một đơn vị ở cả hai chỗ.",
               "Look the act up and write one unit in both places."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - {id: th, legal: 15 ngày làm việc, from: ngày nhận đủ hồ sơ}
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Sở Xây dựng, action: "Trong thời hạn 15 ngày kể từ ngày nhận đủ hồ sơ, cấp giấy phép"}  # expect: unit-differs-in-steps
)",
    .good = R"(
deadlines:
  - {id: th, legal: 15 ngày làm việc, from: ngày nhận đủ hồ sơ}
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Sở Xây dựng, action: "Trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ, cấp giấy phép"}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::unit_differs_in_steps
