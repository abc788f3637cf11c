#pragma once

#include "key_tree.h"
#include "lexicon_file.h"
#include "tthc/base/result.h"
#include "tthc/import/words/known_words.h"
#include "tthc/model/engine_data.h"

#include <iterator>
#include <span>
#include <string>
#include <vector>

namespace tthc::importing {

/// A spelling, in lower case, and the value it stands for.
template <class Value>
struct Spelled {
    std::string written;
    Value value;
};

/// What records are read with: their keys and the words of their cells. Spellings are in lower
/// case, the longest first, so that the first that matches is the right one.
struct Lexicon {
    std::vector<KnownShape> shapes;
    std::vector<Spelled<Level>> levels;
    std::vector<Spelled<Delegation>> delegations;
    std::vector<Spelled<Applicant>> applicants;
    std::vector<Spelled<Channel>> channels;
    std::vector<Spelled<FeeKind>> fee_kinds;
    std::vector<Spelled<std::string>> currencies;
    std::vector<Spelled<std::string>> units;
    /// By the number of their `WordKind`.
    std::vector<KnownWords> lists =
        std::vector<KnownWords>(std::size(record::Words<WordKind>::words));
    std::vector<TrustOrder> trust;
    std::vector<ActColumn> act_columns;
    std::vector<Spelled<InstrumentKind>> act_kinds;

    const KnownWords& words(WordKind kind) const { return lists[static_cast<std::size_t>(kind)]; }
};

/// The lexicon among the engine's data; files of `--data` replace it or add to it.
Result<Lexicon> load_lexicon(std::span<const DataFile> data);

}  // namespace tthc::importing
