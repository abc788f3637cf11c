#pragma once

#include "merge_channels.h"
#include "tthc/import/shape/lexicon.h"

#include <vector>

namespace tthc::importing {

/// Where one channel has several rows, each holds for the case that its description opens with,
/// unless all of them open with the same; fees only where they differ.
void take_row_cases(std::vector<ChannelFacts>& facts, const Lexicon& lexicon);

}  // namespace tthc::importing
