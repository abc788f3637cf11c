#pragma once

#include "tthc/report/json.h"
#include "tthc/review/rule.h"

namespace tthc::report {

/// The items of `findings`; both have the same keys, a diagnostic has no procedure and no grounds.
Json diagnostic_json(const Diagnostic& diagnostic, Sources& sources, Language language);
Json finding_json(const Finding& finding, const Rule& rule, Date as_of, Sources& sources,
                  Language language);

/// Lines and columns from 1, columns in code points; `offset` in bytes from 0, a byte-order mark
/// not counted; the end is exclusive.
Json range_json(const SourceFile& source, Position begin, Position end);

/// Instrument, citation, dates and text of the grounds; those of one day, or all.
Json grounds_json(std::span<const Ground> grounds, Language language,
                  std::optional<Date> day = std::nullopt);

}  // namespace tthc::report
