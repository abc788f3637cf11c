#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/estimates.h"

#include <string>

namespace tthc::report {

/// What `estimate` reports; where an id is to be explained, people read of it alone.
RunReport estimate_report(Estimates result, std::string explain = {});

/// What people read of it, and of it in one line for each plan or for all costs.
Document told(const Estimates& result);
Document told_in_short(const Estimates& result);

/// The keys of json. Amounts are exact: whole numbers, decimals or fractions `a/b`, as text, so
/// that no reader makes binary floating point of them.
void add_estimate_keys(const Estimates& result, JsonWriter& json, Language language);

}  // namespace tthc::report
