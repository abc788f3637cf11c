#pragma once

#include "tthc/model/duration.h"

#include <string_view>
#include <vector>

namespace tthc {

/// A length of time inside a text, and where it stands there.
struct Period {
    Duration duration;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The lengths of time that a folded text states: `05 ngày làm việc`, `05 (năm) ngày`. No dates
/// (`08 tháng 7 năm 2020`), no times of the day (`sau 15 giờ`).
std::vector<Period> periods_in(std::string_view folded);

}  // namespace tthc
