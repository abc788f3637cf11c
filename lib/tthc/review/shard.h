#pragma once

#include "tthc/finding/finding.h"
#include "tthc/review/unjudged.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tthc {

/// Which part of a run one machine reviews: `number`, from 1, of `of`. Files are dealt one by one,
/// in their order.
struct Shard {
    std::size_t number = 1;
    std::size_t of = 1;

    bool owns(std::size_t file) const { return file % of == number - 1; }
    friend bool operator==(const Shard&, const Shard&) = default;
};

/// What the review of a part keeps for the whole beside its findings.
struct ReviewPart {
    Shard shard;
    std::string digest;           ///< of the names and texts of all files
    std::vector<Finding> shared;  ///< of no file of the run; they hold where all parts have them
    std::size_t suppressed = 0;
    std::map<std::string, std::size_t, std::less<>> skipped;
    UnjudgedRun unjudged;
    std::size_t top = 0;  ///< procedures to rank
};

}  // namespace tthc
