#pragma once

#include "tthc/diff/matching.h"
#include "tthc/model/procedure.h"

#include <string>
#include <vector>

/// One item that became several, or several that became one.
namespace tthc::regroup {

/// The words of the items of one list.
using Names = std::vector<std::vector<std::string>>;

/// Items whose words together are the words of one item of the other list.
void by_words(Matching& matching, const Names& before, const Names& after);

/// Figures for all channels that became figures for each, or the other way round: the same in all
/// else that identifies them, channels that do not overlap and together are those of the one.
/// `channels` are those of the procedure.
void by_channels(Matching& matching, const std::vector<Deadline>& before,
                 const std::vector<Deadline>& after, const List<Channel>& channels);
void by_channels(Matching& matching, const std::vector<Fee>& before, const std::vector<Fee>& after,
                 const List<Channel>& channels);

}  // namespace tthc::regroup
