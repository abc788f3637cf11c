#pragma once

#include "tthc/review/rule.h"

#include <span>

namespace tthc {

/// Every rule there is, by code. The table is generated from the files of `rules/`; only the
/// command line and the tests link it.
std::span<const Rule* const> all_rules();

}  // namespace tthc
