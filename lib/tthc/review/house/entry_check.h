#pragma once

#include "tthc/finding/findings.h"
#include "tthc/review/house/house_rule.h"

#include <optional>

namespace tthc::house {

/// What the form of an entry leaves open: whether its field is there, and whether its template can
/// do something with what it is told.
void check_entry(const RuleEntry& entry, Findings& findings);

/// The bound as its field counts; nothing where none is given or it is no such number or time.
std::optional<Bound> bound_of(const Text& bound, const Parameters& parameters);

}  // namespace tthc::house
