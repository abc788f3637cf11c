#include "tthc/finding/tally.h"

#include <set>
#include <string_view>

namespace tthc {

bool FindingTally::reaches(std::optional<Severity> level) const {
    if (!level) return false;
    switch (*level) {
        case Severity::info:
            return errors + warnings + info > 0;
        case Severity::warning:
            return errors + warnings > 0;
        case Severity::error:
            return errors > 0;
    }
    return false;
}

FindingTally tally(std::span<const Finding> findings) {
    FindingTally tally;
    std::set<std::string_view> incomplete;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::error) ++tally.errors;
        if (finding.severity == Severity::warning) ++tally.warnings;
        if (finding.severity == Severity::info) ++tally.info;
        if (finding.code->incomplete) incomplete.insert(finding.where.file);
    }
    tally.incomplete_files = incomplete.size();
    return tally;
}

}  // namespace tthc
