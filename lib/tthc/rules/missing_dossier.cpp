#include "tthc/model/stated_none.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <string_view>

namespace tthc::rules::missing_dossier {
namespace {

constexpr Ground basis[] = {grounds::elements};

/// An imported record may keep its papers in a note, each with its count: `[1 bản chính]`.
bool counts_papers(std::string_view note) {
    for (auto at = note.find('['); at != std::string_view::npos; at = note.find('[', at + 1)) {
        const std::string_view count = note.substr(at, note.find(']', at) - at);
        if (count.find_first_of("123456789") != std::string_view::npos) return true;
    }
    return false;
}

bool states_papers(const Procedure& procedure) {
    if (states_none(procedure, StatedNone::documents)) return true;
    if (keeps_section_in_note(procedure, "Thành phần hồ sơ:")) return true;
    if (!procedure.documents) return false;
    return !procedure.documents->items.empty() || counts_papers(procedure.documents->note.value);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure) || states_papers(procedure)) return;
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
documents:
  sets: 1
  items:
    - {id: to-khai, name: Tờ khai cấp giấy phép, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::missing_dossier
