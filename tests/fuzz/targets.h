#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::fuzz {

/// What must hold of any bytes: it neither crashes nor throws.
struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes);
    std::vector<std::string> (*seeds)();  ///< of what ships
};

std::span<const Target> targets();

void read_bytes(std::string_view bytes);     ///< what the plain reader takes, yaml-cpp reads alike
void review_bytes(std::string_view bytes);   ///< a file to findings of all rules, in every format
void compare_bytes(std::string_view bytes);  ///< two procedures to changes, applied again
void parse_words(std::string_view bytes);    ///< citations, times, quantities, dates, amounts
void import_bytes(std::string_view bytes);   ///< records and lists to procedures that load
void check_file(std::string_view bytes);     ///< every kind of file that is no procedure

/// What separates the two files of `compare_bytes`.
inline constexpr std::string_view between = "\n+++\n";

inline void require(bool holds, const std::string& promise) {
    if (!holds) throw std::logic_error("broken: " + promise);
}

}  // namespace tthc::fuzz
