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

}  // namespace tthc
