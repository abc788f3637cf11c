#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules::missing_applicants {
namespace {

constexpr Ground basis[] = {grounds::elements};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.applicants.empty()) return;
    report.add(subject, procedure.name.span, "applicants",
               {"tệp này không ghi đối tượng thực hiện",
                "this file does not state the kinds of applicant"});
}

}  // namespace

constexpr Code code{
    .id = "E006",
    .name = "missing-applicants",
    .severity = Severity::warning,
    .title = {"Tệp không ghi đối tượng thực hiện.",
              "The file does not state the kinds of applicant."},
    .rationale = grounds::missing_element,
    .remedy = {"Chép đối tượng thực hiện từ văn bản vào `applicants`; nếu văn bản cũng không có, "
               "kiến nghị quy định.",
               "Copy the kinds of applicant from the text to `applicants`; where the text has none "
               "either, propose it."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-applicants
applicants: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
applicants: [organization]
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::missing_applicants
