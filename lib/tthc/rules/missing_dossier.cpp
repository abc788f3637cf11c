#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules {
namespace {

constexpr Ground basis[] = {grounds::elements};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (procedure.documents && !procedure.documents->items.empty()) return;
    report.add(subject, procedure.name.span, "documents",
               {"chưa quy định thành phần hồ sơ", "the procedure states no dossier"});
}

}  // namespace

extern const Rule missing_dossier;
constinit const Rule missing_dossier{
    .code = "E003",
    .name = "missing-dossier",
    .severity = Severity::error,
    .title = {"Thủ tục không quy định thành phần hồ sơ.", "The procedure has no dossier."},
    .rationale = {"Thiếu thành phần hồ sơ thì thủ tục chưa đủ các bộ phận tạo thành cơ bản, người "
                  "dân không biết phải làm gì.",
                  "Without dossier the procedure is not complete, and nobody can tell what to do."},
    .remedy = {"Bổ sung thành phần hồ sơ vào mục `documents`.",
               "Add the dossier under `documents`."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-dossier
documents: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
)",
    .check = check,
};

}  // namespace tthc::rules
