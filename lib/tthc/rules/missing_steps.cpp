#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules {
namespace {

constexpr Ground basis[] = {grounds::elements};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.steps.empty()) return;
    report.add(subject, procedure.name.span, "steps",
               {"chưa quy định trình tự thực hiện", "the procedure states no steps"});
}

}  // namespace

extern const Rule missing_steps;
constinit const Rule missing_steps{
    .code = "E001",
    .name = "missing-steps",
    .severity = Severity::warning,
    .title = {"Thủ tục không quy định trình tự thực hiện.", "The procedure has no steps."},
    .rationale = {"Thiếu trình tự thực hiện thì thủ tục chưa đủ các bộ phận tạo thành cơ bản, "
                  "người dân không biết phải làm gì.",
                  "Without steps the procedure is not complete, and nobody can tell what to do."},
    .remedy = {"Bổ sung trình tự thực hiện vào mục `steps`.", "Add the steps under `steps`."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-steps
steps: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
)",
    .check = check,
};

}  // namespace tthc::rules
