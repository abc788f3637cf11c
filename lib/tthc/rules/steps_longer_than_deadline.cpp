#include "tthc/model/applicant.h"
#include "tthc/model/critical_path.h"
#include "tthc/review/bounds.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/periods.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace tthc::rules::steps_longer_than_deadline {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria, grounds::principles};

/// A time of the agency that no deadline of the procedure leaves room for.
struct Excess {
    std::size_t step;
    Duration time;
    Span span;
};

/// One number in days here and in working days there is a slip of the unit, which R012 tells. Hours
/// of the database may be working hours, `176 giờ` for 22 days: days are not held against them.
bool exceeds_all(const Duration& time, const std::vector<Deadline>& deadlines) {
    return std::all_of(deadlines.begin(), deadlines.end(), [&](const Deadline& deadline) {
        const Duration& whole = deadline.legal->value;
        const bool other_unit = whole.count == time.count && whole.unit != time.unit;
        const bool hours = whole.unit == TimeUnit::hour && time.unit != TimeUnit::hour;
        return !other_unit && !hours && surely_longer(time, whole);
    });
}

/// `Trường hợp hồ sơ chưa đầy đủ thì trong 05 ngày …`: a time of another case than the deadline's.
bool is_of_one_case(std::string_view action, const Period& period) {
    const auto before = action.substr(0, period.begin);
    const auto stop = before.rfind(". ");
    const auto sentence = before.substr(stop == std::string_view::npos ? 0 : stop);
    return sentence.find("trường hợp") != std::string_view::npos;
}

/// The longest time in the words of a step that is the agency's and exceeds every deadline.
std::optional<Excess> stated_in(const Subject& subject, std::size_t index) {
    const Procedure& procedure = subject.procedure;
    const Step& step = procedure.steps[index];
    if (is_of_applicant(step)) return {};
    const Folded action(step.action.value);
    std::optional<Excess> longest;
    for (const Period& period : periods_in(action.text())) {
        if (!runs_from_dossier(action.text(), period)) continue;
        if (is_of_one_case(action.text(), period)) continue;
        if (!exceeds_all(period.duration, procedure.deadlines)) continue;
        if (longest && !surely_longer(period.duration, longest->time)) continue;
        const auto words = words_with_start(action.text(), period);
        longest = {index, period.duration, phrase_at(subject, step.action, words)};
    }
    return longest;
}

/// Steps of cases that exclude each other are not added up.
bool mixes_cases(const std::vector<Step>& steps, const std::vector<std::size_t>& path) {
    std::set<std::string_view> cases;
    for (const std::size_t index : path) {
        if (!steps[index].when.value.empty()) cases.insert(steps[index].when.value);
    }
    return cases.size() > 1;
}

std::optional<Excess> by_critical_path(const Procedure& procedure) {
    const auto path = critical_path(procedure.steps);
    if (!path || path->steps.empty() || mixes_cases(procedure.steps, path->steps)) return {};
    if (!exceeds_all(path->length, procedure.deadlines)) return {};
    const std::size_t last = path->steps.back();
    const Step& step = procedure.steps[last];
    return Excess{last, path->length, step.time ? step.time->span : step.place.span};
}

std::optional<Excess> find_excess(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        if (const auto excess = stated_in(subject, i)) return excess;
    }
    if (is_database_record(procedure)) return {};
    return by_critical_path(procedure);
}

/// The longest deadline, or the first where only a calendar can tell.
const Duration& longest(const std::vector<Deadline>& deadlines) {
    const Duration* found = &deadlines.front().legal->value;
    for (const Deadline& deadline : deadlines) {
        if (surely_longer(deadline.legal->value, *found)) found = &deadline.legal->value;
    }
    return *found;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const auto& deadlines = procedure.deadlines;
    const bool known =
        std::all_of(deadlines.begin(), deadlines.end(),
                    [](const Deadline& deadline) { return deadline.legal.has_value(); });
    if (deadlines.empty() || !known || is_internal_record(procedure)) return;
    const auto excess = find_excess(subject);
    if (!excess) return;
    const Duration& deadline = longest(deadlines);
    report.add(
        subject, excess->span, item_path("steps", procedure.steps[excess->step].id, excess->step),
        {fmt::format("các bước cần {}, thời hạn chỉ {}", excess->time.to_string(Language::vi),
                     deadline.to_string(Language::vi)),
         fmt::format("the steps take {}, the deadline is {}", excess->time.to_string(Language::en),
                     deadline.to_string(Language::en))});
}

}  // namespace

constexpr Code code{
    .id = "R001",
    .name = "steps-longer-than-deadline",
    .severity = Severity::error,
    .title = {"Các bước của cơ quan cần nhiều thời gian hơn thời hạn.",
              "The steps of the agency take longer than the deadline."},
    .rationale =
        {"Đường găng của các bước dài hơn thời hạn công bố thì thời hạn không thể giữ được.",
         "Where the critical path is longer than the published deadline, the deadline cannot be "
         "kept."},
    .remedy = {"Rút ngắn bước, hoặc sửa thời hạn.", "Shorten a step, or mend the deadline."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - legal: 3 ngày làm việc
    from: ngày nhận đủ hồ sơ hợp lệ
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: tham-dinh, actor: Phòng Thẩm định, action: Thẩm định, time: 2 ngày làm việc, after: [nop]}
  - {id: ky, actor: Lãnh đạo, action: Ký giấy phép, time: 2 ngày làm việc, after: [tham-dinh]}  # expect: steps-longer-than-deadline
)",
    .good = R"(
deadlines:
  - legal: 4 ngày làm việc
    from: ngày nhận đủ hồ sơ hợp lệ
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ, time: 10 ngày làm việc}
  - {id: tham-dinh, actor: Phòng Thẩm định, action: Thẩm định, time: 2 ngày làm việc, after: [nop]}
  - {id: ky, actor: Lãnh đạo, action: Ký giấy phép, time: 2 ngày làm việc, after: [tham-dinh]}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::steps_longer_than_deadline
