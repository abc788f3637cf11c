#pragma once

#include "tthc/review/rule.h"

#include <cstddef>
#include <set>
#include <unordered_set>
#include <vector>

namespace tthc {

/// What the rules could not judge in one procedure, because a register, the calendar or the record
/// does not say it. Names are kept as hashes, for they are only counted.
struct Unjudged {
    std::vector<std::size_t> unknown_acts;
    std::vector<std::size_t> acts_without_end;
    std::vector<std::size_t> agencies;
    std::size_t times = 0;
    std::vector<int> years;
};
Unjudged unjudged(const Subject& subject);

/// The same over a run, each thing once.
struct UnjudgedRun {
    std::unordered_set<std::size_t> unknown_acts;      ///< not in the register
    std::unordered_set<std::size_t> acts_without_end;  ///< whether they still hold is not known
    std::unordered_set<std::size_t> agencies;          ///< of which no register says anything
    std::size_t times = 0;                             ///< deadlines told in words alone
    std::set<int> years;                               ///< of decisions, without a calendar

    void add(const Unjudged& procedure);
    void add(const UnjudgedRun& part);
};

}  // namespace tthc
