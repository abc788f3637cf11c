#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::rules::steps_in_circle {
namespace {

constexpr Ground basis[] = {grounds::elements};

const Step* find_step(const Procedure& procedure, std::string_view id) {
    const auto found =
        std::find_if(procedure.steps.begin(), procedure.steps.end(),
                     [&](const Step& step) { return !id.empty() && step.id.value == id; });
    return found == procedure.steps.end() ? nullptr : &*found;
}

/// Whether `step` waits, through any number of others, for the step named `id`.
bool waits_for(const Procedure& procedure, const Step& step, std::string_view id,
               std::vector<const Step*>& seen) {
    if (std::find(seen.begin(), seen.end(), &step) != seen.end()) return false;
    seen.push_back(&step);
    return std::any_of(step.after.begin(), step.after.end(), [&](const Text& earlier) {
        if (earlier.value == id) return true;
        const Step* const next = find_step(procedure, earlier.value);
        return next != nullptr && waits_for(procedure, *next, id, seen);
    });
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        std::vector<const Step*> seen;
        if (step.id.value.empty() || !waits_for(procedure, step, step.id.value, seen)) continue;
        report.add(subject, step.id.span, item_path("steps", step.id, i),
                   say("bước `{}` chờ chính nó", "step `{}` waits for itself", step.id.value));
        return;
    }
}

}  // namespace

constexpr Code code{
    .id = "S003",
    .name = "steps-in-circle",
    .severity = Severity::error,
    .title = {"Các bước chờ nhau thành vòng.", "Steps wait for each other in a circle."},
    .rationale = {"Trình tự thành vòng thì không bao giờ bắt đầu được.",
                  "A circle of steps can never start."},
    .remedy = {"Sửa `after` của một bước trong vòng.", "Mend `after` of one step of the circle."},
    .grounds = basis,
    .bad = R"(
steps:
  - {id: a, actor: applicant, action: Nộp hồ sơ, after: [b]}  # expect: steps-in-circle
  - {id: b, actor: Bộ phận tiếp nhận, action: "Tiếp nhận, thẩm định hồ sơ", after: [a]}
)",
    .good = R"(
steps:
  - {id: a, actor: applicant, action: Nộp hồ sơ}
  - {id: b, actor: Bộ phận tiếp nhận, action: "Tiếp nhận, thẩm định hồ sơ", after: [a]}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::steps_in_circle
