#include "tthc/diff/regrouped_procedures.h"

#include "tthc/base/typography.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tthc {
namespace {

using WordSet = std::set<std::string>;

/// Names of fewer words are parts of many others.
constexpr std::size_t least_words = 3;
/// Sets with more combinations have too much in common to tell.
constexpr std::size_t most_combinations = 4'000'000;

/// A procedure and the words of its name.
struct Named {
    explicit Named(const Procedure& named) : procedure(&named) {
        const auto all = words_of(named.name.value);
        words = {all.begin(), all.end()};
        for (const char* const connector : {"và", "hoặc", "đồng", "thời"})
            words.erase(connector);
    }

    const Procedure* procedure;
    WordSet words;
};

/// "Cấp lại thẻ" has the words of "Cấp, cấp lại thẻ", yet is another name.
bool is_part(const Named& part, const Named& whole) {
    return part.words.size() >= least_words &&
           std::includes(whole.words.begin(), whole.words.end(), part.words.begin(),
                         part.words.end()) &&
           !same_wording(part.procedure->name.value, whole.procedure->name.value);
}

bool say_together(const std::vector<const Named*>& parts, const Named& whole) {
    WordSet together;
    bool any_shorter = false;
    for (const Named* const part : parts) {
        if (!is_part(*part, whole)) return false;
        any_shorter = any_shorter || part->words.size() < whole.words.size();
        together.insert(part->words.begin(), part->words.end());
    }
    return parts.size() > 1 && any_shorter && together == whole.words;
}

/// Seen from the side of the one; the other way round, a merger is a split.
struct View {
    ChangeKind kind;
    const std::optional<Procedure>& (*one)(const Comparison&);
    const std::optional<Procedure>& (*several)(const Comparison&);
};

const std::optional<Procedure>& old_of(const Comparison& pair) {
    return pair.before.procedure;
}
const std::optional<Procedure>& new_of(const Comparison& pair) {
    return pair.after.procedure;
}

constexpr View views[] = {{ChangeKind::split, old_of, new_of},
                          {ChangeKind::merged, new_of, old_of}};

/// Pairs that have a procedure on the side of the several and none, or its partner, on the other.
std::vector<std::size_t> alone(const std::vector<Comparison>& pairs, const View& view) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (view.several(pairs[i]) && !view.one(pairs[i])) found.push_back(i);
    }
    return found;
}

void mark(std::vector<Comparison>& pairs, const View& view) {
    const auto candidates = alone(pairs, view);
    if (candidates.empty() || candidates.size() * pairs.size() > most_combinations) return;
    std::vector<Named> named;
    for (const std::size_t i : candidates)
        named.emplace_back(*view.several(pairs[i]));
    for (Comparison& pair : pairs) {
        if (!view.one(pair)) continue;
        const Named whole(*view.one(pair));
        std::vector<std::size_t> parts;
        std::vector<const Named*> several;
        for (std::size_t i = 0; i < named.size(); ++i) {
            if (!is_part(named[i], whole)) continue;
            parts.push_back(candidates[i]);
            several.push_back(&named[i]);
        }
        if (parts.empty()) continue;
        std::optional<Named> partner;
        if (view.several(pair)) several.push_back(&partner.emplace(*view.several(pair)));
        if (!say_together(several, whole)) continue;
        const Regrouped how{view.kind, identity(*whole.procedure)};
        for (const std::size_t part : parts)
            pairs[part].regrouped = how;
        pair.regrouped = how;
    }
}

}  // namespace

void mark_regrouped(std::vector<Comparison>& pairs) {
    for (const View& view : views)
        mark(pairs, view);
}

}  // namespace tthc
