#pragma once

#include "tthc/base/result.h"
#include "tthc/import/list/list_table.h"

#include <string>

namespace tthc {

/// The rows of a workbook (XLSX) or of a text with separators (CSV); an error for any other file.
Result<importing::ListTables> read_tables(const std::string& path);

}  // namespace tthc
