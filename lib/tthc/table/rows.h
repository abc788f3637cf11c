#pragma once

#include "tthc/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Tables of rows: exports of other systems, registers, answers.
namespace tthc::table {

/// A row; its cells hold until the next one is taken.
struct Row {
    std::uint32_t line = 0;  ///< in its file, from 1
    std::span<const std::string_view> cells;
};

/// Whether no cell says anything.
bool is_blank(const Row& row);

/// Takes a row; false where no more is wanted.
using TakeRow = std::function<bool(const Row&)>;
/// Fills the room; how much of it, 0 at the end.
using ReadBytes = std::function<std::size_t(std::span<char>)>;
/// Where everything that is named is a file.
inline std::size_t no_input(std::span<char> /*room*/) {
    return 0;
}

/// No cell is longer: a quote that nobody closed would take the rest of the file for its cell.
inline constexpr std::size_t longest_cell = std::size_t{1} << 20U;

/// Rows of CSV (RFC 4180), one after the other in memory that does not grow with their number; with
/// or without byte-order mark, cells between `;`, tabs or commas, whichever stands most often in
/// the first lines. Spaces around a cell are no part of it; lines without a cell are passed over.
/// The error names the line whose cell is too long.
std::optional<Error> read_csv(const ReadBytes& read, const TakeRow& take);

/// Rows of a file: CSV, or the sheets of an XLSX workbook one after the other.
std::optional<Error> read_file(const std::string& path, const TakeRow& take);

}  // namespace tthc::table
