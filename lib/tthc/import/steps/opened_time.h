#pragma once

#include "tthc/import/words/cells.h"
#include "tthc/import/words/text.h"

#include <cstddef>
#include <optional>

namespace tthc::importing {

/// A time behind words that open one, and where its number stands.
struct OpenedTime {
    TimeAt time;
    std::size_t number = 0;
};

/// `Trong thời hạn 20 ngày`, `chậm nhất là 2 giờ`.
std::optional<OpenedTime> opened_time_at(const Prose& text, std::size_t at, const Lexicon& lexicon);

}  // namespace tthc::importing
