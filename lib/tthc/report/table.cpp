#include "tthc/report/table.h"

#include "tthc/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

std::string spaces_to(std::string_view text, std::size_t width) {
    const std::size_t used = utf8::display_width(text);
    return std::string(used < width ? width - used : 0, ' ');
}

}  // namespace

std::string padded(std::string_view text, std::size_t width) {
    return fmt::format("{}{}", text, spaces_to(text, width));
}

std::string table_text(const std::vector<std::vector<std::string>>& rows, std::string_view indent,
                       Alignment alignment) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], utf8::display_width(row[i]));
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line(indent);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool left = i == 0 || alignment == Alignment::left;
            if (i > 0 && left) line += "  ";
            if (left) {
                line += padded(row[i], widths[i]);
            } else {
                line += fmt::format("  {}{}", spaces_to(row[i], widths[i]), row[i]);
            }
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

}  // namespace tthc::report
