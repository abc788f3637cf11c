#pragma once

#include "tthc/finding/finding.h"
#include "tthc/report/json.h"

#include <optional>
#include <span>

namespace tthc::report {

class Content;

/// One item of `findings`; its references are the grounds that hold on the day.
Json finding_json(const Finding& finding, Date as_of, Language language);
Json findings_json(std::span<const Finding> findings, Date as_of, Language language);

/// What a content says to machines.
Json json_keys(const Content& content, Language language);

/// Lines and columns from 1, columns in code points; `offset` in bytes from 0, a byte-order mark
/// not counted; the end is exclusive.
Json range_json(Point begin, Point end);

/// Instrument, citation, dates and text of the grounds; those of one day, or all.
Json grounds_json(std::span<const Ground> grounds, Language language,
                  std::optional<Date> day = std::nullopt);

}  // namespace tthc::report
