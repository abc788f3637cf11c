#pragma once

#include "tthc/review/rule.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

struct ReviewOptions {
    unsigned jobs = 1;
    std::vector<std::string> ignore;  ///< codes or names of rules not to run
    std::map<std::string, Severity>
        severity;                  ///< by code or name: another severity than the rule's
    bool no_suppressions = false;  ///< as if no comment took findings out
};

/// What a run found, in order: faults of the files and of the procedures in them.
struct Review {
    std::vector<const Code*> codes;  ///< of the rules that were applied
    std::vector<Finding> findings;
    std::size_t procedures = 0;                       ///< files that were reviewed
    std::size_t suppressed = 0;                       ///< findings that comments took out
    std::map<std::string_view, std::size_t> skipped;  ///< files that are something else, by kind
};

/// Reviews the sources: each is read, checked and dropped by one thread; rules across procedures
/// run last. A file that cannot be read whole is not checked, the others are. Same result at any
/// `jobs`.
Review review(std::span<const Source> sources, std::span<const Rule* const> rules,
              const Facts& facts, const ReviewOptions& options);

/// Rules on changes (letter D) over two sets of versions, which stay in memory.
Review review_changes(std::span<const Comparison> pairs, std::span<const Rule* const> rules,
                      const Facts& facts, const ReviewOptions& options);

/// The rule with this code or name; null when there is none.
const Rule* find_rule(std::span<const Rule* const> rules, std::string_view code_or_name);

}  // namespace tthc
