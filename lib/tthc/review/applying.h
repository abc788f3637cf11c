#pragma once

#include "tthc/review/words.h"

#include <span>
#include <string_view>

namespace tthc {

/// The first of these kinds of people or bodies who is told to apply by a step, as the subject of
/// `nộp`, `gửi`, `có nhu cầu`; an empty view where none is.
std::string_view applying_among(const Folded& action, std::span<const std::string_view> kinds);

}  // namespace tthc
