#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/model/outcome.h"

#include <string_view>
#include <vector>

namespace tthc::importing {

/// The requirements of a text, down to the points below its headings. A heading is never one by
/// itself: it is the note of what it opens; alternatives stay together with theirs, and points
/// below one that disqualifies disqualify.
std::vector<Condition> read_conditions(std::string_view source, const Lexicon& lexicon);

}  // namespace tthc::importing
