#pragma once

#include "tthc/report/text.h"

#include <string>
#include <string_view>

namespace tthc::report {

/// One row of a report's table of formats: what `-f` calls it and what writes it. The first row of
/// a table is the default.
template <class Report>
struct OutputFormat {
    std::string_view name;
    std::string (*write)(const Report& report, const Style& style);
};

}  // namespace tthc::report
