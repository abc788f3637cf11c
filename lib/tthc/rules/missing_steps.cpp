#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules::missing_steps {
namespace {

constexpr Ground basis[] = {grounds::elements};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.steps.empty()) return;
    report.add(subject, procedure.name.span, "steps",
               {"tệp này không ghi trình tự thực hiện", "this file does not state the steps"});
}

}  // namespace

constexpr Code code{
    .id = "E001",
    .name = "missing-steps",
    .severity = Severity::warning,
    .title = {"Tệp không ghi trình tự thực hiện.", "The file does not state the steps."},
    .rationale = grounds::missing_element,
    .remedy =
        {"Chép trình tự thực hiện từ văn bản vào `steps`; nếu văn bản cũng không có, kiến nghị quy "
         "định.",
         "Copy the steps from the text to `steps`; where the text has none either, propose it."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-steps
steps: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Cơ quan cấp phép, action: Cấp giấy phép, time: 15 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::missing_steps
