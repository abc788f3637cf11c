#include "tthc/report/csv_row.h"

#include "tthc/base/printable.h"

#include <string_view>

namespace tthc::report {
namespace {

std::string csv_cell(const std::string& text) {
    std::string cell = printable(text);
    constexpr std::string_view formula_marks = "=+-@";
    if (!cell.empty() && formula_marks.find(cell.front()) != std::string_view::npos)
        cell.insert(cell.begin(), '\'');
    if (cell.find_first_of(",\"") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace

std::string csv_row(std::span<const std::string> cells) {
    std::string row;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) row += ',';
        row += csv_cell(cell);
    }
    return row + "\r\n";
}

}  // namespace tthc::report
