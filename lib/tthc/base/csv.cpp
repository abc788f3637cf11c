#include "tthc/base/csv.h"

#include "tthc/base/utf8.h"

#include <algorithm>

namespace tthc {
namespace {

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
    rest_ = utf8::without_order_mark(rest_);
}

/// Behind the quote that closes the cell; npos where none does.
std::size_t CsvReader::closing_quote() const {
    std::size_t at = rest_.find('"', 1);
    while (at != std::string_view::npos && rest_.substr(at + 1).starts_with('"'))
        at = rest_.find('"', at + 2);
    return at == std::string_view::npos ? at : at + 1;
}

/// A quote that is open at the end of its line, and closes where no cell ends, was never meant to
/// go on there.
bool CsvReader::is_left_open() const {
    const std::size_t end = closing_quote();
    if (end == std::string_view::npos) return true;
    const auto first = rest_.find_first_not_of(" \r", end);
    const char next = first == std::string_view::npos ? '\n' : rest_[first];
    const bool whole = next == separator_ || next == '\n';
    return !whole && rest_.substr(0, end).find('\n') != std::string_view::npos;
}

std::string CsvReader::cell() {
    std::string text;
    bool quoted = rest_.starts_with('"');
    if (quoted && is_left_open()) {
        quoted = false;
        left_open_ = true;
        rest_.remove_prefix(1);
    } else if (quoted) {
        rest_.remove_prefix(1);
    }
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
        left_open_ = false;
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
