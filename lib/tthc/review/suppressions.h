#pragma once

#include "tthc/finding/finding_list.h"
#include "tthc/review/suppression_codes.h"
#include "tthc/source/source_file.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// What takes findings out: a comment, `# tthc: ignore[R004] reason="…" until=2027-12-31`, which
/// speaks of its own line, or, alone on its line, of the next that is neither comment nor empty; or
/// an entry of `suppressions.yaml`.
struct Suppression {
    std::vector<std::string> rules;  ///< codes or names
    std::optional<Date> until;       ///< the last day on which it holds
    Location where;
    std::uint32_t line = 0;          ///< of which a comment speaks; 0: an entry
    std::string procedure;           ///< of which an entry speaks; empty: any of its paths
    std::vector<std::string> paths;  ///< patterns of files
    std::string element;             ///< `documents/don`; empty: all
    std::string fingerprint;         ///< empty: any
};

/// The suppressions of one file, and what is wrong with those that cannot be understood: a
/// malformed one takes nothing out.
struct FileSuppressions {
    std::vector<Suppression> suppressions;
    std::vector<Finding> findings;
};
FileSuppressions suppressions_in(const SourceFile& source);

/// What a run looked at.
struct LookedAt {
    std::vector<const Code*> known = {};    ///< the rules there are
    std::vector<const Code*> applied = {};  ///< those of them that were applied
    std::set<std::string> procedures = {};
    std::vector<std::string> paths = {};
};

/// Takes out what the suppressions name and returns how many; adds a finding for each that names no
/// rule there is, that has expired on the day, which then takes nothing out, or that takes nothing
/// out though the run looked at what it names. Findings of files that were not read whole stay.
std::size_t suppress(std::span<const Suppression> suppressions, const LookedAt& run, Date day,
                     FindingList& findings);

}  // namespace tthc
