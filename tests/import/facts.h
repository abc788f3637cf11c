#pragma once

#include "import/label.h"

#include <map>
#include <string>
#include <vector>

/// What a label, an import or another source says of a record, one thing at a time, so that they
/// can be held against each other.
namespace tthc::test {

/// `key` must be equal, `text` begin alike.
struct Fact {
    std::string key;
    std::string text;

    friend auto operator<=>(const Fact&, const Fact&) = default;
};
using Facts = std::vector<Fact>;

/// By the names of the tables in docs/import.md.
using FactsByField = std::map<std::string, Facts>;

FactsByField facts_of(const Label& label);
FactsByField facts_of(const Procedure& procedure);

struct Score {
    std::size_t right = 0;
    std::size_t told = 0;
    std::size_t labelled = 0;

    Score& operator+=(const Score& other);
};

/// Each labelled fact is answered by one that was told, each of which answers one: what is left.
struct Misses {
    Facts missing;
    Facts wrong;
};
Misses misses(const Facts& labelled, Facts told);

Score score(const Facts& labelled, const Facts& told);

}  // namespace tthc::test
