#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules {
namespace {

constexpr Ground basis[] = {grounds::elements};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.applicants.empty()) return;
    report.add(subject, procedure.name.span, "applicants",
               {"chưa quy định đối tượng thực hiện", "the procedure states no kinds of applicant"});
}

}  // namespace

extern const Rule missing_applicants;
constinit const Rule missing_applicants{
    .code = "E006",
    .name = "missing-applicants",
    .severity = Severity::warning,
    .title = {"Thủ tục không quy định đối tượng thực hiện.",
              "The procedure has no kinds of applicant."},
    .rationale = {"Thiếu đối tượng thực hiện thì thủ tục chưa đủ các bộ phận tạo thành cơ bản, "
                  "người dân không biết phải làm gì.",
                  "Without kinds of applicant the procedure is not complete, and nobody can tell "
                  "what to do."},
    .remedy = {"Bổ sung đối tượng thực hiện vào mục `applicants`.",
               "Add the kinds of applicant under `applicants`."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-applicants
applicants: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
)",
    .check = check,
};

}  // namespace tthc::rules
