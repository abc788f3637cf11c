#pragma once

#include "tthc/finding/finding.h"
#include "tthc/report/text.h"

#include <span>
#include <string>

namespace tthc::report {

/// One finding: where, what, the quoted line, what to do; its grounds are those that hold on the
/// day.
std::string finding_text(const Finding& finding, Date as_of, const Style& style);

/// The citations of the grounds that hold on the day, in their order, `; ` between them.
std::string grounds_on(std::span<const Ground> grounds, Date day);

}  // namespace tthc::report
