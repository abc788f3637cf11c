#pragma once

#include "tthc/report/page/page_writer.h"
#include "tthc/work/estimates.h"

namespace tthc::report {

/// The page of an estimate: charts, and tables whose rows unfold to formula, inputs and sources.
void add_estimate_page(const Estimates& result, PageWriter& page);

}  // namespace tthc::report
