#include "tthc/table/rows.h"

#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/import/file_kind.h"
#include "tthc/import/list/list_table.h"
#include "tthc/source/source_file.h"

#include <csv.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

namespace tthc::table {
namespace {

constexpr std::size_t block = std::size_t{1} << 18U;

/// The library asks for room for one cell; what is more than any cell is refused.
void* room_for_cell(void* room, std::size_t size) {
    return size > longest_cell ? nullptr : std::realloc(room, size);
}

/// Puts cells together to rows and hands these on.
class RowMaker {
public:
    explicit RowMaker(const TakeRow& take) : take_(&take) {}

    void add_cell(std::string_view cell) {
        if (done_) return;
        newlines_ += static_cast<std::uint32_t>(std::count(cell.begin(), cell.end(), '\n'));
        text_ += cell;
        ends_.push_back(text_.size());
    }

    /// `end` is the character that ends the row, negative at the end of the file.
    void end_row(int end) {
        if (!done_ && !ends_.empty()) hand_on();
        line_ += newlines_ + (end == '\n' ? 1 : 0);
        newlines_ = 0;
        text_.clear();
        ends_.clear();
    }

    bool done() const { return done_; }
    std::uint32_t line() const { return line_; }

private:
    void hand_on() {
        cells_.clear();
        std::size_t begin = 0;
        for (const std::size_t end : ends_) {
            cells_.push_back(std::string_view(text_).substr(begin, end - begin));
            begin = end;
        }
        done_ = !(*take_)({line_, cells_});
    }

    const TakeRow* take_;
    std::string text_;
    std::vector<std::size_t> ends_;
    std::vector<std::string_view> cells_;
    std::uint32_t line_ = 1;
    std::uint32_t newlines_ = 0;
    bool done_ = false;
};

void on_cell(void* cell, std::size_t size, void* maker) {
    static_cast<RowMaker*>(maker)->add_cell({static_cast<const char*>(cell), size});
}

void on_row(int end, void* maker) {
    static_cast<RowMaker*>(maker)->end_row(end);
}

Error cell_too_long(std::uint32_t line) {
    return {
        say("dòng {}: một ô dài quá {} byte; có lẽ dấu nháy kép mở mà không đóng, phần từ đây "
            "không đọc",
            "line {}: a cell of more than {} bytes; a quote may be open, the rest is not read",
            line, longest_cell)};
}

/// The parser of libcsv, freed at the end.
struct Parser {
    csv_parser it{};
    bool ready = csv_init(&it, CSV_APPEND_NULL | CSV_REPALL_NL) == 0;

    Parser() { csv_set_realloc_func(&it, room_for_cell); }
    ~Parser() { csv_free(&it); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    bool parse(std::string_view text, RowMaker& maker) {
        return csv_parse(&it, text.data(), text.size(), on_cell, on_row, &maker) == text.size();
    }
};

std::size_t fill(const ReadBytes& read, std::span<char> room) {
    std::size_t filled = 0;
    while (filled < room.size()) {
        const std::size_t more = read(room.subspan(filled));
        if (more == 0) break;
        filled += more;
    }
    return filled;
}

std::optional<Error> read_workbook(const std::string& path, const TakeRow& take) {
    const importing::ListTables tables = importing::read_xlsx(path);
    if (!tables.findings.empty()) return Error{tables.findings.front().message};
    std::vector<std::string_view> cells;
    for (const importing::ListSheet& sheet : tables.sheets) {
        for (const importing::ListRow& row : sheet.rows) {
            cells.assign(row.cells.begin(), row.cells.end());
            if (!take({row.number, cells})) return {};
        }
    }
    return {};
}

}  // namespace

bool is_blank(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](std::string_view cell) { return cell.empty(); });
}

std::optional<Error> read_csv(const ReadBytes& read, const TakeRow& take) {
    std::vector<char> room(block);
    Parser parser;
    RowMaker maker(take);
    bool first = true;
    while (!maker.done()) {
        const std::size_t size = fill(read, room);
        if (size == 0) break;
        std::string_view text(room.data(), size);
        if (first) {
            text = utf8::without_order_mark(text);
            csv_set_delim(&parser.it, static_cast<unsigned char>(importing::separator_of(text)));
            first = false;
        }
        if (!parser.parse(text, maker)) return cell_too_long(maker.line());
    }
    if (!maker.done()) csv_fini(&parser.it, on_cell, on_row, &maker);
    return {};
}

std::optional<Error> read_file(const std::string& path, const TakeRow& take) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               std::fclose);
    std::vector<char> head(block);
    const std::size_t size =
        file ? std::fread(head.data(), 1, head.size(), file.get()) : std::size_t{0};
    if (!file || std::ferror(file.get()) != 0)
        return Error{say("{}: không đọc được tệp", "{}: the file cannot be read", path)};
    const std::string_view text(head.data(), size);
    const auto kind = importing::kind_of(path, text);
    if (kind.reader == importing::FileReader::workbook) return read_workbook(path, take);
    if (kind.reader != importing::FileReader::csv)
        return Error{say("{}: không phải bảng CSV hay XLSX", "{}: is no CSV or XLSX table", path)};
    std::size_t given = 0;
    return read_csv(
        [&](std::span<char> into) {
            if (given < size) {
                const std::size_t part = std::min(into.size(), size - given);
                std::copy_n(head.data() + given, part, into.data());
                given += part;
                return part;
            }
            return std::fread(into.data(), 1, into.size(), file.get());
        },
        take);
}

}  // namespace tthc::table
