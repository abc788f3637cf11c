#include "tthc/diff/meaning.h"

#include "tthc/diff/meaning/judgement.h"

#include <variant>

namespace tthc {
namespace {

struct Judging {
    const Change& change;

    Meaning operator()(std::monostate) const { return meaning::unclear(); }
    template <class T>
    Meaning operator()(const T& /*element*/) const {
        return meaning::judged(meaning::judge<T>(), change);
    }
};

}  // namespace

Meaning meaning_of(const Change& change) {
    const Side& side = meaning::came(change) ? change.after : change.before;
    return std::visit(Judging{change}, side.value);
}

}  // namespace tthc
