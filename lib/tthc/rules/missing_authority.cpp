#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules::missing_authority {
namespace {

constexpr Ground basis[] = {grounds::elements};

/// The database has a field for each; elsewhere one that decides handles the case as well.
void ask_who_handles(const Subject& subject, Report& report) {
    const Text& authority = subject.procedure.authority.front();
    if (!is_database_record(subject.procedure)) return;
    report.ask(subject, authority.span, "handled_by",
               say("ô cơ quan thực hiện để trống; “{}” ở ô thẩm quyền tự thực hiện, hay cơ quan "
                   "nào?",
                   "the field of the handler is empty; does “{}” handle it, or who does?",
                   authority.value));
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    if (!procedure.handled_by.empty()) return;
    if (!procedure.authority.empty()) {
        ask_who_handles(subject, report);
        return;
    }
    report.add(subject, procedure.name.span, "authority",
               {"tệp này không ghi cơ quan giải quyết", "this file does not state the agency"});
}

}  // namespace

constexpr Code code{
    .id = "E007",
    .name = "missing-authority",
    .severity = Severity::error,
    .title = {"Tệp không ghi cơ quan giải quyết.", "The file does not state the agency."},
    .rationale =
        {"Không rõ cơ quan có trách nhiệm thì không biết nộp ở đâu và ai chịu trách nhiệm.",
         "Without an agency nobody knows where to apply and who answers for it."},
    .remedy = {"Ghi cơ quan có thẩm quyền (`authority`) và cơ quan thực hiện (`handled_by`).",
               "Name the authority (`authority`) and the handling agency (`handled_by`)."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-authority
authority: ~absent
handled_by: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
authority: ~absent
handled_by: Cơ quan quản lý nhà nước về báo chí cấp tỉnh
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::missing_authority
