#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/periods.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace tthc::rules::deadline_without_unit {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria, grounds::elements};

bool is_bare_number(const Deadline& deadline) {
    const std::string& note = deadline.note.value;
    const bool stated = deadline.legal || deadline.committed || deadline.actual;
    return !stated && !note.empty() && note.find_first_not_of("0123456789.,") == std::string::npos;
}

/// The one period with this number that the steps state; empty where there is none or several.
std::optional<Duration> period_in_steps(const Procedure& procedure, const std::string& number) {
    const auto count = Decimal::parse(number);
    std::optional<Duration> only;
    for (const Step& step : procedure.steps) {
        const Folded action(step.action.value);
        for (const Period& period : periods_in(action.text())) {
            if (!count || period.duration.count != *count) continue;
            if (only && *only != period.duration) return {};
            only = period.duration;
        }
    }
    return only;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    Places places;
    const Text* first = nullptr;
    for (std::size_t i = 0; i < procedure.deadlines.size(); ++i) {
        const Deadline& deadline = procedure.deadlines[i];
        if (!is_bare_number(deadline)) continue;
        if (first == nullptr) first = &deadline.note;
        places.add(deadline.note.span, item_path("deadlines", deadline.id, i));
    }
    if (places.empty()) return;
    auto& found = places.tell(subject, report,
                              say("thời hạn chỉ ghi “{}”, không có đơn vị (giờ, ngày hay ngày làm "
                                  "việc)",
                                  "the deadline says “{}” only, without a unit", first->value),
                              {"cũng không có đơn vị", "no unit here either"});
    const auto period = period_in_steps(procedure, first->value);
    if (!period) return;
    found.help = {fmt::format("các bước nêu {}: ghi đúng như vậy, nếu đó là thời hạn giải quyết",
                              period->to_string(Language::vi)),
                  fmt::format("the steps say {}: write it so, if that is the deadline",
                              period->to_string(Language::en))};
}

}  // namespace

constexpr Code code{
    .id = "E012",
    .name = "deadline-without-unit",
    .severity = Severity::error,
    .title = {"Thời hạn không có đơn vị tính.", "A deadline has no unit."},
    .rationale = {"“1” có thể là 1 giờ, 1 ngày hay 1 ngày làm việc: không tính được ngày hẹn trả, "
                  "không biết đúng hạn hay trễ hạn.",
                  "\"1\" may be an hour, a day or a working day: no due date can be computed."},
    .remedy = {"Ghi đơn vị theo văn bản quy định: giờ, ngày hoặc ngày làm việc.",
               "Write the unit that the law states: hours, days or working days."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - note: "7"  # expect: deadline-without-unit
)",
    .good = R"(
deadlines:
  - {legal: 7 ngày làm việc, from: ngày nhận đủ hồ sơ hợp lệ}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::deadline_without_unit
