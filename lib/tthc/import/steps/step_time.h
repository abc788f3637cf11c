#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/import/words/text.h"
#include "tthc/model/duration.h"

#include <string>
#include <vector>

namespace tthc::importing {

/// How long something takes as a sentence says it, the event from which it runs, and whether it is
/// the longest that it may take.
struct StepTime {
    Duration duration;
    std::string from;
    bool at_most = false;
    std::size_t begin = 0;
    std::size_t end = 0;  ///< behind the time and its event
};

/// The lengths of time of a sentence; times before an event (`chậm nhất 2 giờ trước khi …`), times
/// for which a paper holds and moments are none.
std::vector<StepTime> times_in(const Prose& sentence, const Lexicon& lexicon);

}  // namespace tthc::importing
