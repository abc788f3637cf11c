#include "fuzz/targets.h"
#include "tthc/model/kind.h"

namespace tthc::fuzz {

void check_file(std::string_view bytes) {
    const SourceFile file("in.yaml", std::string(bytes));
    kind_seen_in(bytes);
    for (const Kind& kind : all_kinds()) {
        for (const Finding& finding : kind.check(file)) {
            const Location& where = finding.where;
            require(where.begin.offset <= where.end.offset && where.end.offset <= bytes.size(),
                    "a finding stands in its file");
        }
    }
}

}  // namespace tthc::fuzz
