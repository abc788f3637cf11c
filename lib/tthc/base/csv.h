#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// The rows of a table as spreadsheets keep it (RFC 4180). A byte-order mark is skipped; the
/// separator is the first of `;`, tab and `,` that stands in the head. Rows without cells are
/// skipped.
class CsvReader {
public:
    explicit CsvReader(std::string_view text);
    /// The same, where the separator is known.
    CsvReader(std::string_view text, char separator);

    /// The next row; false at the end.
    bool next(std::vector<std::string>& cells);
    /// Where that row began, from 1.
    std::size_t line() const { return line_; }
    /// Whether a quote was opened in it and never closed; such a cell ends as one without quotes.
    bool left_open() const { return left_open_; }

private:
    std::string cell();
    std::size_t closing_quote() const;
    bool is_left_open() const;

    std::string_view rest_;
    char separator_ = ';';
    std::size_t line_ = 0;
    std::size_t next_line_ = 1;
    bool left_open_ = false;
};

}  // namespace tthc
