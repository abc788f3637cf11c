#pragma once

#include "merge_channels.h"
#include "tthc/import/section.h"

#include <vector>

namespace tthc::importing {

/// Whether the shape of a record has a number beside its unit and a table of fees in each row.
bool tells_units(const RawRecord& record);

/// The rows of such a record. Where one channel has several rows, each holds for the case that its
/// description names.
std::vector<ChannelFacts> told_channels(const Reading& reading, Account& account);

/// What the table of cases says beside the channels: names and times of their own are notes, and a
/// time that no channel has is told.
void add_told_cases(const Reading& reading, const Procedure& procedure, Account& account);

}  // namespace tthc::importing
