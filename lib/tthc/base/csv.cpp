#include "tthc/base/csv.h"

#include <algorithm>

namespace tthc {
namespace {

constexpr std::string_view excel_mark = "\xEF\xBB\xBF";

char separator_of(std::string_view text) {
    const std::string_view head = text.substr(0, text.find('\n'));
    const auto at = head.find_first_of(";\t,");
    return at == std::string_view::npos ? ';' : head[at];
}

bool is_blank(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

CsvReader::CsvReader(std::string_view text) : CsvReader(text, separator_of(text)) {}

CsvReader::CsvReader(std::string_view text, char separator) : rest_(text), separator_(separator) {
    if (rest_.starts_with(excel_mark)) rest_.remove_prefix(excel_mark.size());
}

std::string CsvReader::cell() {
    std::string text;
    bool quoted = rest_.starts_with('"');
    if (quoted) rest_.remove_prefix(1);
    while (!rest_.empty()) {
        const char c = rest_.front();
        if (!quoted && (c == separator_ || c == '\n')) break;
        rest_.remove_prefix(1);
        if (c == '\n') ++next_line_;
        if (quoted && c == '"') {
            quoted = rest_.starts_with('"');
            if (!quoted) continue;
            rest_.remove_prefix(1);
        }
        if (c != '\r' || !rest_.starts_with('\n')) text += c;
    }
    return text;
}

bool CsvReader::next(std::vector<std::string>& cells) {
    while (!rest_.empty()) {
        line_ = next_line_;
        cells.clear();
        cells.push_back(cell());
        while (rest_.starts_with(separator_)) {
            rest_.remove_prefix(1);
            cells.push_back(cell());
        }
        if (rest_.starts_with('\n')) {
            rest_.remove_prefix(1);
            ++next_line_;
        }
        if (!is_blank(cells)) return true;
    }
    return false;
}

}  // namespace tthc
