#pragma once

#include "tthc/base/result.h"
#include "tthc/cost/published.h"
#include "tthc/finding/finding.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tthc {

/// A figure of a table that follows from others of it.
struct CheckedFigure {
    std::string sheet;
    std::uint32_t row = 0;
    std::size_t column = 0;  ///< from 1
    std::string name;        ///< what the row is about
    std::string title;       ///< of the column
    std::string printed;
    Message follows_from;  ///< `trước − sau`
    Rational computed;
    bool is_rate = false;
    FigureVerdict verdict = FigureVerdict::right;
};

/// A published table, computed again.
struct CheckedTable {
    std::string path;
    std::vector<CheckedFigure> figures;
    std::vector<Finding> findings;
};

/// Savings (before − after), rates (saved / before), years (one dossier × n × m) and totals of
/// rows. Columns are known by their titles, in Vietnamese or English; an error for a file without
/// any.
Result<CheckedTable> check_figures(const std::string& path);

}  // namespace tthc
