#include "tthc/diff/disagreements.h"

#include "tthc/diff/items.h"

namespace tthc {
namespace {

bool is_of_the_record(const Change& change) {
    return change.section == Section::burden || change.section == Section::sources ||
           change.group == "note" || change.group == "id" || change.group == "local_code";
}

/// Two copies may stand in another order; they agree where they say the same.
bool agrees(const Change& change) {
    return change.kind == ChangeKind::moved || items::plain_text(to_value(change.before.value)) ==
                                                   items::plain_text(to_value(change.after.value));
}

}  // namespace

void keep_disagreements(Comparisons& comparisons) {
    for (Comparison& pair : comparisons.pairs) {
        std::erase_if(pair.changes, [](const Change& change) {
            return is_of_the_record(change) || agrees(change);
        });
    }
}

}  // namespace tthc
