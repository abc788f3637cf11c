#pragma once

#include "read_deadline.h"
#include "tthc/import/shape/raw_record.h"

#include <string_view>

namespace tthc::importing {

/// A number beside its unit.
struct ToldTime {
    std::string_view number;
    std::string_view unit;  ///< empty where the record says it is none
};

/// The one length of time; empty for words, for zero, and where no unit is told.
std::optional<Duration> told_duration(const ToldTime& time, const Lexicon& lexicon);

/// What a number beside its unit says; where the number is words, or has no unit, its own words
/// are read.
ReadTimes told_times(const ToldTime& time, const Lexicon& lexicon);

}  // namespace tthc::importing
