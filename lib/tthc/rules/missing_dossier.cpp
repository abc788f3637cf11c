#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules::missing_dossier {
namespace {

constexpr Ground basis[] = {grounds::elements};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (procedure.documents && !procedure.documents->items.empty()) return;
    report.add(subject, procedure.name.span, "documents",
               {"tệp này không ghi thành phần hồ sơ", "this file does not state the dossier"});
}

}  // namespace

constexpr Code code{
    .id = "E003",
    .name = "missing-dossier",
    .severity = Severity::error,
    .title = {"Tệp không ghi thành phần hồ sơ.", "The file does not state the dossier."},
    .rationale = grounds::missing_element,
    .remedy = {"Chép thành phần hồ sơ từ văn bản vào `documents`; nếu văn bản cũng không có, kiến "
               "nghị quy định.",
               "Copy the dossier from the text to `documents`; where the text has none either, "
               "propose it."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-dossier
documents: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::missing_dossier
