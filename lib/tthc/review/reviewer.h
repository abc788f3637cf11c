#pragma once

#include "tthc/finding/finding_list.h"
#include "tthc/review/procedure_facts.h"
#include "tthc/review/rule.h"
#include "tthc/review/shard.h"
#include "tthc/review/suppressions.h"
#include "tthc/review/unjudged.h"
#include "tthc/yaml/reader.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// Another severity for what a rule finds, or none at all; of two of a rule the later holds.
struct LevelChange {
    std::string rule;                  ///< code or name
    std::optional<Severity> severity;  ///< nothing: its findings are left out
    std::vector<std::string> paths;    ///< patterns of the files for which it holds; none: all
};

struct ReviewOptions {
    unsigned jobs = 1;
    std::vector<std::string> ignore;  ///< codes or names of rules not to run
    std::vector<LevelChange> levels;
    bool no_suppressions = false;                           ///< as if nothing took findings out
    std::vector<Suppression> suppressions;                  ///< beside those in the files
    bool describe = false;                                  ///< keep what is said of each procedure
    std::function<Rational(const Procedure&)> burden = {};  ///< of those described; may be empty
    /// Called with each procedure and the number of its source, by any thread; may be empty.
    std::function<void(std::size_t, const Procedure&)> visit = {};
    yaml::Reader reader = yaml::Reader::automatic;
    std::optional<Shard> shard;  ///< only this part of the files is reviewed; all are read
};

/// What a run found, in order: faults of the files and of the procedures in them.
struct Review {
    std::vector<const Code*> codes;  ///< of the rules that were applied
    FindingList findings;
    std::vector<std::string> files;  ///< that were reviewed
    std::size_t procedures = 0;      ///< in them
    std::size_t suppressed = 0;      ///< findings that suppressions took out
    std::map<std::string, std::size_t, std::less<>> skipped;  ///< files of other kinds, by kind
    std::map<std::string, ProcedureFacts, std::less<>> described;  ///< by path
    UnjudgedRun unjudged;
    std::optional<ReviewPart> part;  ///< where it is one: what joins it to the others
};

/// Reviews the sources: each is read, checked and dropped by one thread; rules across procedures
/// run last. A file that cannot be read whole is not checked, the others are. Same result at any
/// `jobs`. Of a part the findings are told whose place is in its own files; what is told once for a
/// run is left to `join`.
Review review(std::span<const Source> sources, std::span<const Rule* const> rules,
              const Facts& facts, const ReviewOptions& options);

/// Rules on changes (letter D) over two sets of versions, which stay in memory.
Review review_changes(std::span<const Comparison> pairs, std::span<const Rule* const> rules,
                      const Facts& facts, const ReviewOptions& options);

/// The rule with this code or name; null when there is none.
const Rule* find_rule(std::span<const Rule* const> rules, std::string_view code_or_name);

}  // namespace tthc
