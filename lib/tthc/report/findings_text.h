#pragma once

#include "tthc/report/text.h"
#include "tthc/review/rule.h"

#include <span>
#include <string>
#include <string_view>

namespace tthc::report {

/// One diagnostic of the loader: where, what, the quoted line, what to do.
std::string diagnostic_text(const Diagnostic& diagnostic, Sources& sources, const Style& style);

/// One finding of a rule; its grounds are those that hold on the day.
std::string finding_text(const Finding& finding, const Rule& rule, Date as_of, Sources& sources,
                         const Style& style);

/// The citations of the grounds that hold on the day, in their order, `; ` between them.
std::string grounds_on(std::span<const Ground> grounds, Date day);

/// The name of a loading diagnostic, `wrong-type` for `Y007`.
std::string_view diagnostic_name(std::string_view code);

}  // namespace tthc::report
