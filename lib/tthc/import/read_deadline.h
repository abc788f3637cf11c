#pragma once

#include "tthc/import/cells.h"
#include "tthc/model/deadline.h"

#include <string_view>
#include <vector>

namespace tthc::importing {

/// What a time cell says. A cell whose words are no length of time gives one deadline that only has
/// a note; `parsed` is then false.
struct ReadTimes {
    std::vector<Deadline> deadlines;
    bool parsed = true;
};

/// `20 Ngày làm việc`, or cases: `Trường hợp A: 5 ngày; trường hợp B: 10 ngày`.
ReadTimes read_times(std::string_view cell, const Lexicon& lexicon);

/// Every length of time that a text states, in its order.
std::vector<Duration> times_told(std::string_view text, const Lexicon& lexicon);

/// The event from which a description says that this very time runs (`…, kể từ ngày nhận đủ hồ
/// sơ`); empty where it says none.
std::string start_event(std::string_view description, const Duration& duration,
                        const Lexicon& lexicon);

}  // namespace tthc::importing
