#pragma once

#include "tthc/base/result.h"
#include "tthc/law/agency.h"
#include "tthc/source/source_file.h"

#include <vector>

namespace tthc {

/// The agencies of a table with the columns `agency`, `level`, `until`, `successors` (with `|`
/// between them), `basis`, `source`; other columns are left alone. The error names the line.
Result<std::vector<Agency>> read_agencies(const SourceFile& table);

}  // namespace tthc
