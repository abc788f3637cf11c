#pragma once

#include <string>
#include <string_view>

namespace tthc {

/// The number of an act as the law writes it, whatever was typed: `63/2010/NĐ-CP` for
/// `63/2010/ND–CP`, ` 63 / 2010/nđ-cp`, full-width digits, odd dashes, no-break and zero-width
/// spaces, the Icelandic Ð.
std::string act_spelling(std::string_view number);

/// By which numbers of acts are compared and sorted: upper case, `D` for `Đ` (no two acts differ in
/// it alone), no leading zeros, hyphens for the strokes behind the year, `QH15` for `NQ-QH15`.
std::string act_key(std::string_view number);

/// The parts of an `act_key`; `year` is empty where the number has none.
struct ActKeyParts {
    std::string_view serial;
    std::string_view year;
    std::string_view symbol;
};
ActKeyParts parts_of_act_key(std::string_view key);

/// Whether one act alone bears the number: it has a year and is of no province, as each of these
/// counts from 1 every year.
bool is_of_one_act(std::string_view key);

}  // namespace tthc
