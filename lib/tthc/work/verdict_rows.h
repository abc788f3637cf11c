#pragma once

#include "tthc/base/result.h"
#include "tthc/finding/finding.h"
#include "tthc/review/verdict.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// A row of a worksheet that came back.
struct VerdictRow {
    Location where;  ///< line and column of its verdict
    std::string sheet;
    std::optional<Verdict> verdict;  ///< nothing where the cell is empty
    std::string comment;
    std::string by;  ///< who answered, else the authority of the row
    std::string fingerprint;
};

struct VerdictRows {
    std::vector<VerdictRow> rows;
    std::vector<Finding> findings;  ///< cells that could not be read
};

/// The rows of a worksheet (XLSX, or CSV as spreadsheets save it), in either language, whatever
/// became of their order; sheets without its columns are passed over. An error for a file that is
/// no such worksheet.
Result<VerdictRows> read_verdict_rows(const std::string& path);

/// A finding at the verdict of a row.
Finding at_verdict(const VerdictRow& row, Message message);

}  // namespace tthc
