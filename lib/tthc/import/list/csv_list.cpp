#include "list_messages.h"
#include "list_table.h"
#include "tthc/base/csv.h"
#include "tthc/base/old_encoding.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import_codes.h"

#include <algorithm>
#include <array>

namespace tthc::importing {
namespace {

/// Titles above the head may hold commas, so that several lines are looked at.
constexpr std::size_t sampled_lines = 40;

}  // namespace

char separator_of(std::string_view text) {
    constexpr std::array<char, 3> separators{';', '\t', ','};
    std::array<std::size_t, 3> found{};
    bool quoted = false;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < text.size() && lines < sampled_lines; ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (text[i] == '\n') ++lines;
        const auto* const at = std::find(separators.begin(), separators.end(), text[i]);
        if (!quoted && at != separators.end())
            ++found[static_cast<std::size_t>(at - separators.begin())];
    }
    return separators[static_cast<std::size_t>(std::max_element(found.begin(), found.end()) -
                                               found.begin())];
}

Finding at_row(const std::string& path, std::uint32_t row, const Code& code, Message message) {
    const Point point{0, row, 1};
    return {.code = &code,
            .severity = code.severity,
            .where = {path, point, point, {}},
            .message = std::move(message)};
}

Message not_utf8(std::string_view text) {
    const std::string_view encoding = encoding_of_bytes(text);
    if (encoding.empty()) return say(messages::list_not_utf8);
    return messages::list_in_old_encoding(encoding);
}

ListTables read_csv(const std::string& path, std::string_view text) {
    ListTables tables;
    if (const auto invalid = utf8::first_invalid(text)) {
        const auto line =
            std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*invalid), '\n');
        tables.findings.push_back(at_row(path, static_cast<std::uint32_t>(line + 1),
                                         import_code::unread_kind, not_utf8(text)));
        return tables;
    }
    ListSheet sheet;
    CsvReader reader(text, separator_of(text));
    std::vector<std::string> cells;
    while (reader.next(cells)) {
        const auto line = static_cast<std::uint32_t>(reader.line());
        if (reader.left_open()) {
            tables.findings.push_back(
                at_row(path, line, import_code::wrong_type, say(messages::quote_left_open)));
        }
        if (cells.size() > most_columns || sheet.rows.size() == most_rows) {
            tables.findings.push_back(at_row(path, line, import_code::too_large,
                                             messages::list_too_large(most_rows, most_columns)));
            break;
        }
        for (std::string& cell : cells)
            cell = utf8::to_nfc(cell);
        sheet.rows.push_back({line, cells});
    }
    tables.sheets.push_back(std::move(sheet));
    return tables;
}

}  // namespace tthc::importing
