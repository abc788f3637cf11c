#pragma once

#include <cstddef>
#include <string_view>

namespace tthc::instrument_column {

/// The columns of a table of instruments, as data/engine/law/instruments.csv heads them. Lists
/// stand with commas; an empty cell is unknown.
enum Column : std::size_t {
    number,
    kind,
    issuer,
    title,
    issued,
    in_force,
    expired,
    status,
    replaced_by,
    amends,
    note,
    source,
    count
};

inline constexpr std::string_view names[count] = {"number",      "kind",     "issuer",  "title",
                                                  "issued",      "in_force", "expired", "status",
                                                  "replaced_by", "amends",   "note",    "source"};

/// A compiled row: the key, the columns, and what other rows say of it.
inline constexpr std::size_t first_cell = 1;
inline constexpr std::size_t replaces_cell = first_cell + count;
inline constexpr std::size_t amended_by_cell = replaces_cell + 1;
inline constexpr std::size_t cells = amended_by_cell + 1;

}  // namespace tthc::instrument_column
