#pragma once

#include "tthc/cost/estimate.h"
#include "tthc/finding/tally.h"
#include "tthc/report/run_report.h"
#include "tthc/source/source.h"
#include "tthc/work/estimates.h"

#include <optional>
#include <string>
#include <vector>

/// The register of a folder as pages that link to each other.
namespace tthc::report {

/// What the pages of a site say.
struct SiteContents {
    std::vector<Source> inputs;
    RunReport review;  ///< that named its procedures
    RunReport burden;  ///< the heaviest procedures
    RunReport papers;  ///< asked for more than once
    Estimates costs;   ///< of all procedures
};

/// Writes `index.html`, a page a procedure, findings, burden, papers, style and scripts into the
/// folder, which exists.
std::optional<Error> write_site(const SiteContents& contents, const std::string& folder,
                                Language language, unsigned jobs);

}  // namespace tthc::report
