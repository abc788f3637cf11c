#pragma once

#include "tthc/base/result.h"
#include "tthc/exchange/words.h"
#include "tthc/model/engine_data.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// A spelling, in lower case, and the value it stands for.
template <class Value>
struct Meaning {
    std::string written;
    Value value;
};

/// What records are read with: their keys and the words of their cells. Spellings are in lower
/// case, the longest first, so that the first that matches is the right one.
struct Vocabulary {
    std::vector<RawShape> shapes;
    std::vector<Meaning<Level>> levels;
    std::vector<Meaning<Delegation>> delegations;
    std::vector<Meaning<Applicant>> applicants;
    std::vector<Meaning<Channel>> channels;
    std::vector<Meaning<FeeKind>> fee_kinds;
    std::vector<Meaning<std::string>> units;
    std::map<WordKind, std::vector<std::string>> lists;

    const std::vector<std::string>& words(WordKind kind) const;
};

/// The vocabulary among the engine's data; files of `--data` replace it or add to it.
Result<Vocabulary> load_vocabulary(std::span<const DataFile> data);

}  // namespace tthc
