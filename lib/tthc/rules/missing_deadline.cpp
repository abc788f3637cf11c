#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::deadline_criteria};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.deadlines.empty()) return;
    report.add(subject, procedure.name.span, "deadlines",
               {"chưa quy định thời hạn giải quyết", "the procedure states no deadline"});
}

}  // namespace

extern const Rule missing_deadline;
constinit const Rule missing_deadline{
    .code = "E005",
    .name = "missing-deadline",
    .severity = Severity::error,
    .title = {"Thủ tục không quy định thời hạn giải quyết.", "The procedure has no deadline."},
    .rationale =
        {"Thiếu thời hạn giải quyết thì thủ tục chưa đủ các bộ phận tạo thành cơ bản, người dân "
         "không biết phải làm gì.",
         "Without deadline the procedure is not complete, and nobody can tell what to do."},
    .remedy = {"Bổ sung thời hạn giải quyết vào mục `deadlines`.",
               "Add the deadline under `deadlines`."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-deadline
deadlines: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
)",
    .check = check,
};

}  // namespace tthc::rules
