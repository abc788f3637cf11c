#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// The numbers of acts that a text names, as written: `59/2025/TT-NHNN`, `91/2015/QH13`. Only
/// numbers with a year; numbers of forms (`06/2025/LLTP`) are none.
std::vector<std::string_view> act_numbers_in(std::string_view text);

/// A number whose symbol is written as no act has it: `11/2021/NĐ/CP`, `24/2022/TTBNNPTNT`.
struct SlippedNumber {
    std::string written;
    std::string meant;
};
std::vector<SlippedNumber> slipped_numbers_in(std::string_view text);

}  // namespace tthc
