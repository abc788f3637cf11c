#pragma once

#include "tthc/base/result.h"
#include "tthc/law/instrument.h"
#include "tthc/source/source_file.h"

#include <span>
#include <string_view>
#include <vector>

namespace tthc {

/// Whether a text is a table of instruments: its head begins with the column `number`.
bool is_instrument_table(std::string_view text);

/// The instruments of a table (see `instrument_column`); columns of other names are left alone.
/// Days are `2017-01-31`, or `31/01/2017` as spreadsheets turn them. The error names the line.
Result<std::vector<Instrument>> read_instruments(const SourceFile& table);

/// The instrument of a compiled row.
Instrument compiled_instrument(std::span<const std::string_view> cells);

}  // namespace tthc
