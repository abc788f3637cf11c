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

namespace {

class FindingCounter {
public:
    void add(const Code& code, Severity severity, std::string_view file) {
        if (severity == Severity::error) ++tally_.errors;
        if (severity == Severity::warning) ++tally_.warnings;
        if (severity == Severity::info) ++tally_.info;
        if (code.incomplete) incomplete_.insert(file);
        tally_.incomplete_files = incomplete_.size();
    }
    const FindingTally& tally() const { return tally_; }

private:
    FindingTally tally_;
    std::set<std::string_view> incomplete_;
};

}  // namespace

bool reaches(Severity severity, std::optional<Severity> level) {
    return level && severity >= *level;
}

FindingTally tally(const std::vector<Finding>& findings) {
    FindingCounter counter;
    for (const Finding& finding : findings)
        counter.add(*finding.code, finding.severity, finding.where.file);
    return counter.tally();
}

FindingTally tally(const FindingList& findings) {
    return tally(findings, 0, findings.size());
}

FindingTally tally(const FindingList& findings, std::size_t begin, std::size_t end) {
    FindingCounter counter;
    for (std::size_t i = begin; i < end; ++i)
        counter.add(findings.code(i), findings.severity(i), findings.file(i));
    return counter.tally();
}

}  // namespace tthc
