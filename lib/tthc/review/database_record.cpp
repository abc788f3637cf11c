#include "tthc/review/database_record.h"

#include "tthc/review/words.h"

#include <algorithm>

namespace tthc {

bool is_database_record(const Procedure& procedure) {
    if (procedure.code.value.empty()) return false;
    if (procedure.publication && procedure.publication->entered) return true;
    return std::any_of(procedure.sources.begin(), procedure.sources.end(), [](const Text& source) {
        return !Folded(source.value)
                    .first_of({"dichvucong.gov.vn", "csdl.dichvucong.gov.vn", "chitiettthc",
                               "cơ sở dữ liệu quốc gia"})
                    .empty();
    });
}

bool is_internal_record(const Procedure& procedure) {
    if (procedure.internal) return procedure.internal->value;
    const std::string_view code = procedure.code.value;
    return is_database_record(procedure) && (code.starts_with("5.") || code.starts_with("6."));
}

bool keeps_section_in_note(const Procedure& procedure, std::string_view title) {
    const std::string_view note = procedure.note.value;
    for (auto at = note.find(title); at != std::string_view::npos; at = note.find(title, at + 1)) {
        if (at == 0 || note[at - 1] == '\n') return true;
    }
    return false;
}

}  // namespace tthc
