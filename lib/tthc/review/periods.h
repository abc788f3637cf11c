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

/// Whether the time runs from the receipt of the dossier, so that it is the agency's: `kể từ ngày
/// nhận đủ hồ sơ`; not from the receipt of what another agency sends.
bool runs_from_dossier(std::string_view folded, const Period& period);

/// The words of a period and of the event behind it, up to `nhận`: they stand in one place only.
std::string_view words_with_start(std::string_view folded, const Period& period);

}  // namespace tthc
