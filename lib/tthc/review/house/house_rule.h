#pragma once

#include "tthc/review/house/rule_file.h"
#include "tthc/review/rule.h"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace tthc::house {

/// What a number, a number of items or a time is held against.
struct Bound {
    std::optional<Decimal> number;
    std::optional<Duration> time;
};

/// A rule of a file, understood. Its code shows what it keeps, so that it is never moved.
struct HouseRule {
    HouseRule() = default;
    HouseRule(const HouseRule&) = delete;
    HouseRule& operator=(const HouseRule&) = delete;

    RuleEntry entry;
    SourceFile source;
    std::vector<std::string> words;  ///< folded, in the order of the file
    std::optional<Bound> at_least;
    std::optional<Bound> at_most;
    std::vector<Ground> grounds;
    std::deque<std::string> kept;
    Rule rule;
};

/// Whether the rule speaks of a procedure, whatever it says of it.
bool covers(const HouseRule& rule, const Procedure& procedure);

void check(const HouseRule& rule, const Subject& subject, Report& report);

}  // namespace tthc::house
