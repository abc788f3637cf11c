#pragma once

#include "tthc/model/procedure.h"

#include <string>
#include <vector>

namespace tthc::importing {

/// One channel with what its row says.
struct ChannelFacts {
    Channel channel = Channel::in_person;
    std::vector<Deadline> deadlines;
    std::vector<Fee> fees;
    std::string text;  ///< how to hand in, as the row describes it
};

/// Sets channels, deadlines and fees: what several channels share is said once, with the channels
/// it holds for where these are not all. Descriptions stand in the note of the first deadline of
/// their channel; those of channels without a deadline are returned, a line each.
std::vector<std::string> merge_channels(const std::vector<ChannelFacts>& facts,
                                        Procedure& procedure);

}  // namespace tthc::importing
