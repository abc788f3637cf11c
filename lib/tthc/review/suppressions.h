#pragma once

#include "tthc/finding/finding.h"
#include "tthc/review/suppression_codes.h"
#include "tthc/source/source_file.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// A comment that takes findings out: `# tthc: ignore[R004] reason="…" until=2027-12-31`. It speaks
/// of its own line; alone on its line, of the next that is neither comment nor empty.
struct Suppression {
    std::vector<std::string> rules;  ///< codes or names
    std::optional<Date> until;       ///< the last day on which it holds
    std::uint32_t line = 0;          ///< of which it speaks
    Location where;
};

/// The comments of one file, and what is wrong with those that cannot be understood: a malformed
/// one takes nothing out.
struct FileSuppressions {
    std::vector<Suppression> suppressions;
    std::vector<Finding> findings;
};
FileSuppressions suppressions_in(const SourceFile& source);

/// The rules there are, and those of them that were applied.
struct RulesOfRun {
    std::vector<const Code*> known = {};
    std::vector<const Code*> applied = {};
};

/// Takes out what the comments name and returns how many; adds a finding for each comment that
/// names no rule there is, that has expired on the day, which then takes nothing out, or that takes
/// nothing out though its rules were applied. Findings of files that were not read whole stay.
std::size_t suppress(std::span<const Suppression> suppressions, const RulesOfRun& rules, Date day,
                     std::vector<Finding>& findings);

}  // namespace tthc
