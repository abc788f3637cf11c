#pragma once

#include "tthc/base/result.h"
#include "tthc/law/instrument.h"
#include "tthc/source/source_file.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tthc {

/// Whether a text is a table of instruments: its head begins with the column `number`.
bool is_instrument_table(std::string_view text);

/// The instruments of a table (see `instrument_column`); columns of other names are left alone.
/// Days are `2017-01-31`, or `31/01/2017` as spreadsheets turn them. The error names the line.
Result<std::vector<Instrument>> read_instruments(const SourceFile& table);

/// When an instrument holds, as far as is known.
struct InstrumentDays {
    std::optional<Date> in_force;
    std::optional<Date> expired;
    bool ended = false;  ///< its status says so
};

InstrumentDays days_of(const Instrument& act);
InstrumentDays compiled_days(std::span<const std::string_view> cells);

/// The instrument of a compiled row.
Instrument compiled_instrument(std::span<const std::string_view> cells);

}  // namespace tthc
