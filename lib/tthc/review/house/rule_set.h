#pragma once

#include "tthc/review/house/house_rule.h"
#include "tthc/source/source.h"

#include <memory>
#include <span>
#include <vector>

namespace tthc::house {

/// Built-in rules, and house rules, which live as long as a copy of the set does.
class RuleSet {
public:
    RuleSet() = default;
    RuleSet(std::span<const Rule* const> built_in) : all_(built_in.begin(), built_in.end()) {}

    void add(std::shared_ptr<const HouseRule> rule);

    /// The built-in ones first.
    std::span<const Rule* const> all() const { return all_; }
    std::span<const std::shared_ptr<const HouseRule>> own() const { return own_; }

private:
    std::vector<const Rule*> all_;
    std::vector<std::shared_ptr<const HouseRule>> own_;
};

/// The rules of files that are right whole, and what is wrong with the others.
struct LoadedRules {
    RuleSet rules;
    std::vector<Finding> findings;
};

/// Code and name of a house rule are its own, among the built-in rules too.
LoadedRules load_rules(std::span<const Source> files, std::span<const Rule* const> built_in);

}  // namespace tthc::house
