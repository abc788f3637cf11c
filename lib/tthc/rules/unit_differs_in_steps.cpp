#include "tthc/model/applicant.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/periods.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

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
    std::size_t index;
    Duration time;
    Span span;
};

/// The same number in the other unit in the description of a channel, which the import keeps as the
/// note of a deadline, where no description has it in the unit of the deadline.
std::optional<Slip> slip_in_notes(const Subject& subject, const Duration& deadline) {
    std::optional<Slip> slip;
    if (!is_database_record(subject.procedure)) return slip;
    const auto& deadlines = subject.procedure.deadlines;
    for (std::size_t i = 0; i < deadlines.size(); ++i) {
        const Folded note(deadlines[i].note.value);
        for (const Period& period : periods_in(note.text())) {
            if (period.duration == deadline) return {};
            if (slip || !is_other_unit(period.duration, deadline)) continue;
            if (!runs_from_dossier(note.text(), period)) continue;
            const auto words = words_with_start(note.text(), period);
            slip = {i, period.duration, phrase_at(subject, deadlines[i].note, words)};
        }
    }
    return slip;
}

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

void tell(const Subject& subject, Report& report, const Slip& slip, std::string path,
          const Bilingual& where, const Located<Duration>& deadline) {
    auto& found = report.add(
        subject, slip.span, std::move(path),
        {fmt::format("{} ghi {}, thời hạn giải quyết ghi {}", where.vi,
                     slip.time.to_string(Language::vi), deadline.value.to_string(Language::vi)),
         fmt::format("{} says {}, the deadline {}", where.en, slip.time.to_string(Language::en),
                     deadline.value.to_string(Language::en))});
    found.related.push_back(
        related_at(subject, deadline.span, {"thời hạn giải quyết", "the deadline"}));
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const Located<Duration>* const deadline = only_deadline(procedure);
    if (deadline == nullptr || is_internal_record(procedure)) return;
    if (const auto slip = slip_in_steps(subject, deadline->value)) {
        const std::string path = item_path("steps", procedure.steps[slip->index].id, slip->index);
        tell(subject, report, *slip, path, {"bước này", "this step"}, *deadline);
        return;
    }
    if (const auto slip = slip_in_notes(subject, deadline->value)) {
        const auto& id = procedure.deadlines[slip->index].id;
        tell(subject, report, *slip, item_path("deadlines", id, slip->index),
             {"mô tả cách thức", "the description of the channel"}, *deadline);
    }
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
