#pragma once

#include "tthc/report/estimate_book/book.h"
#include "tthc/report/estimate_charts.h"

#include <vector>

namespace tthc::report {

/// What the procedure saves a year, with fees, where one of its inputs is at its low or its high
/// figure and all others at the likely one; the widest first.
std::vector<Swing> swings_of(const Book& book, const BookProcedure& procedure);

}  // namespace tthc::report
