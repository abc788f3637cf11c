#pragma once

#include "tthc/import/words/cells.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// A part of a description that tells one length of time, and what it says of it.
struct TimeClause {
    Duration duration;
    std::optional<Duration> more;  ///< `28 ngày làm việc và 30 ngày`: what adds to it
    std::string sum;               ///< the words of both
    bool at_most = false;          ///< said to be an upper bound
    bool closed = false;           ///< the case ends with `thì`
    bool acts = false;             ///< somebody acts behind it: the time of a step
    bool headed = false;           ///< the case stands in a line above it
    bool named = false;            ///< a colon stands between head and time
    std::string from;              ///< the event from which it runs
    std::string when;              ///< the case it holds for
    std::string front;             ///< the part of the case that holds for the times behind it, too
    std::string head;              ///< what else stands in front: the name of a stage
};

/// The parts of a description that tell a time. A part with two times makes `clean` false; times
/// that are added to others, and moments, are none.
struct TimeClauses {
    std::vector<TimeClause> clauses;
    bool clean = true;
};
TimeClauses time_clauses(std::string_view description, const Lexicon& lexicon);

/// Whether a text tells this length of time as an addition to another (`tăng thêm không quá 10
/// ngày`), and nowhere else.
bool is_addition(std::string_view text, const Duration& time, const Lexicon& lexicon);

/// Without `trong thời hạn`, `không quá`, `là` at its end.
std::string_view without_time_opening(std::string_view words, const Lexicon& lexicon);

}  // namespace tthc::importing
