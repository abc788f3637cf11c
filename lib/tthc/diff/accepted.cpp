#include "tthc/diff/accepted.h"

#include "tthc/base/digest.h"
#include "tthc/diff/items.h"
#include "tthc/model/identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace tthc {
namespace {

std::string said(const Side& side) {
    return items::plain_text(to_value(side.value));
}

}  // namespace

std::string fingerprint(const Change& change, const std::string& procedure) {
    std::string text = fmt::format("{}\n{}\n{}\n{}\n{}\n{}", procedure, kind_id(change),
                                   without_typography(change.before.name.vi),
                                   without_typography(change.after.name.vi), said(change.before),
                                   said(change.after));
    for (const Side& side : change.more)
        text += "\n" + said(side);
    return digest_of(text);
}

std::vector<std::string> accept(Comparisons& comparisons, const AcceptedFile& file) {
    std::set<std::string> wanted;
    for (const Acceptance& acceptance : file.accepted)
        wanted.insert(acceptance.change.value);
    std::set<std::string> unused = wanted;
    for (Comparison& pair : comparisons.pairs) {
        const std::string& procedure = identity(pair.procedure());
        pair.accepted += std::erase_if(pair.changes, [&](const Change& change) {
            const std::string mark = fingerprint(change, procedure);
            unused.erase(mark);
            return wanted.contains(mark);
        });
    }
    return {unused.begin(), unused.end()};
}

}  // namespace tthc
