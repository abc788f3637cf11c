#include "tthc/report/workbook/workbook.h"

#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace tthc::report {
namespace {

constexpr std::size_t longest_sheet_name = 31;
/// Each sheet that is written a row at a time keeps a file open.
constexpr std::size_t most_open_sheets = 200;
/// More than fills the highest row.
constexpr std::size_t longest_measured = 10'000;
constexpr const char* font = "Times New Roman";
constexpr lxw_color_t to_change_color = 0xFFF8DC;

/// A file without a name, so that nothing is left whatever happens.
std::string path_of(std::FILE* file) {
    return fmt::format("/proc/self/fd/{}", fileno(file));
}

std::string all_of(std::FILE* file) {
    std::string bytes;
    char block[1U << 16U];
    std::rewind(file);
    while (const std::size_t size = std::fread(block, 1, sizeof block, file))
        bytes.append(block, size);
    return bytes;
}

/// UTF-16 units, by which Excel counts.
std::size_t units_of(char32_t point) {
    return point > 0xFFFF ? 2 : 1;
}

/// The length of the beginning of the text that has room for so many units.
std::size_t fitting(std::string_view text, std::size_t room) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto character = utf8::character_at(text, at);
        const std::size_t units = units_of(character.point.value_or(U'?'));
        if (units > room) break;
        room -= units;
        at += character.size;
    }
    return at;
}

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// `_x0041_` in a cell is read as the character of that number, unless the first `_` is written so.
std::string escaped_for_cell(const std::string& text) {
    constexpr std::size_t size = 7;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view here = std::string_view(text).substr(i, size);
        const bool escape = here.size() == size && here.starts_with("_x") && here.back() == '_' &&
                            std::all_of(here.begin() + 2, here.end() - 1, is_hexadecimal);
        out += escape ? "_x005F_" : std::string(1, text[i]);
    }
    return out;
}

/// A header may have 255 characters, codes among them.
std::string on_page(std::string_view words) {
    std::string out;
    for (const char c : words.substr(0, fitting(words, 100)))
        out += c == '&' ? "&&" : std::string(1, c);
    return out;
}

/// How many lines a text takes in a column: not every program works out the height of a row.
int lines_of(std::string_view text, std::size_t width) {
    int lines = 1;
    std::size_t used = 0;
    for (const std::string_view word : split(text, " ")) {
        const std::size_t size = utf8::display_width(word);
        if (used > 0 && used + 1 + size > width) {
            ++lines;
            used = 0;
        }
        used += size + (used > 0 ? 1 : 0);
        for (; used > width; used -= width)
            ++lines;
    }
    return lines;
}

/// Rounded once, from twenty decimals.
double nearest(const Rational& value) {
    constexpr unsigned places = 20;
    const Rational scaled = value * Rational(pow(Integer(10), places));
    const std::string digits = fmt::format("{}e-{}", round_half_away(scaled).str(), places);
    double number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string shown_as(FigureFormat format, FigureBound bound) {
    constexpr std::string_view codes[] = {"General", "#,##0", "#,##0.00", "0.00%"};
    constexpr std::string_view marks[] = {"", "\"≥ \"", "\"≤ \""};
    return fmt::format("{}{}", marks[static_cast<std::size_t>(bound)],
                       codes[static_cast<std::size_t>(format)]);
}

/// The library takes 0 for "now", which midday never is.
std::time_t midday_of(Date day) {
    const auto midday = std::chrono::sys_days(day) + std::chrono::hours(12);
    return std::chrono::seconds(midday.time_since_epoch()).count();
}

Error not_written(lxw_error error) {
    return {say("không ghi được bảng tính: {}", "the workbook cannot be written: {}",
                std::string(lxw_strerror(error)))};
}

}  // namespace

struct Workbook::Parts {
    struct CloseFile {
        void operator()(std::FILE* open) const { std::fclose(open); }
    };

    std::string cut_note;
    std::unique_ptr<std::FILE, CloseFile> file;
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* head = nullptr;
    lxw_format* text = nullptr;
    lxw_format* filled_in = nullptr;
    lxw_format* total = nullptr;
    lxw_row_t row = 0;
    std::vector<SheetColumn> columns;
    bool filters = true;
    std::set<std::string> names;  ///< in lower case, as Excel compares them
    std::size_t cut = 0;
    std::map<std::tuple<std::string, bool, bool>, lxw_format*> figures;

    lxw_format* format() const {
        lxw_format* made = workbook_add_format(book);
        format_set_font_name(made, font);
        format_set_border(made, LXW_BORDER_THIN);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(made);
        return made;
    }

    void add_formats() {
        constexpr std::uint8_t plain_text = 49;  // the built-in format `@`
        head = format();
        format_set_bold(head);
        format_set_align(head, LXW_ALIGN_CENTER);
        format_set_align(head, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bg_color(head, 0xD9E2F3);
        text = format();
        total = format();
        format_set_bold(total);
        filled_in = format();
        format_set_num_format_index(filled_in, plain_text);
        format_set_bg_color(filled_in, to_change_color);
    }

    lxw_format* format_of(const SheetFigure& figure, bool is_total) {
        const std::string code = shown_as(figure.format, figure.bound);
        lxw_format*& made = figures[{code, figure.to_change, is_total}];
        if (made != nullptr) return made;
        made = format();
        format_set_num_format(made, code.c_str());
        format_set_align(made, LXW_ALIGN_RIGHT);
        if (figure.to_change) format_set_bg_color(made, to_change_color);
        if (is_total) format_set_bold(made);
        return made;
    }

    void write_figure(const SheetFigure& figure, lxw_col_t at, bool is_total) {
        lxw_format* const shown = format_of(figure, is_total);
        const double number = nearest(figure.value);
        if (figure.formula.empty()) {
            worksheet_write_number(sheet, row, at, number, shown);
        } else {
            const std::string formula = "=" + figure.formula;
            worksheet_write_formula_num(sheet, row, at, formula.c_str(), shown, number);
        }
    }

    void write(const SheetCell& cell, lxw_col_t at, bool is_total) {
        lxw_format* const words = columns[at].to_fill_in ? filled_in : is_total ? total : text;
        if (const auto* number = std::get_if<std::uint32_t>(&cell)) {
            worksheet_write_number(sheet, row, at, *number, words);
        } else if (const auto* figure = std::get_if<SheetFigure>(&cell)) {
            write_figure(*figure, at, is_total);
        } else if (const auto* verdict = std::get_if<SheetVerdict>(&cell)) {
            const std::string formula = "=" + verdict->formula;
            worksheet_write_formula_str(sheet, row, at, formula.c_str(), words,
                                        verdict->words.c_str());
        } else {
            worksheet_write_string(sheet, row, at, cell_text(std::get<std::string>(cell)).c_str(),
                                   words);
        }
    }

    std::string unique(std::string_view words) {
        std::string name = sheet_name(words);
        for (int number = 2; !names.insert(utf8::to_lower(name)).second; ++number) {
            const std::string end = fmt::format(" ({})", number);
            const std::string begin(
                words.substr(0, fitting(words, longest_sheet_name - end.size())));
            name = sheet_name(begin + end);
        }
        return name;
    }

    /// What fits into a cell, and that there was more.
    std::string cell_text(const std::string& words) {
        std::string text_of_cell = escaped_for_cell(words);
        if (fitting(text_of_cell, most_cell_characters) == text_of_cell.size()) return text_of_cell;
        ++cut;
        text_of_cell.resize(fitting(text_of_cell, most_cell_characters - utf8::length(cut_note)));
        return text_of_cell + cut_note;
    }

    /// In points; before the cells of the row. Letters of the font are narrower than the digit by
    /// which widths are counted.
    void set_height(const std::vector<SheetCell>& cells) const {
        constexpr int line_height = 15;
        constexpr int most_lines = 27;  // a row has 409 points at most
        int lines = 1;
        for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
            const auto* words = std::get_if<std::string>(&cells[i]);
            if (words == nullptr || columns[i].hidden) continue;
            const auto width = static_cast<std::size_t>(columns[i].width * 4 / 3);
            lines = std::max(lines, lines_of(words->substr(0, longest_measured), width));
        }
        worksheet_set_row(sheet, row, std::min(lines, most_lines) * line_height, nullptr);
    }

    void add_drop_down(const SheetColumn& column, lxw_col_t at) const {
        std::vector<std::string> words = column.choices;
        std::string hint = column.hint;
        std::string title = column.title;
        std::vector<char*> list;
        for (std::string& word : words)
            list.push_back(word.data());
        list.push_back(nullptr);
        lxw_data_validation drop_down{};
        drop_down.validate = LXW_VALIDATION_TYPE_LIST;
        drop_down.value_list = list.data();
        drop_down.input_title = title.data();
        drop_down.input_message = hint.data();
        worksheet_data_validation_range(sheet, 1, at, row - 1, at, &drop_down);
    }

    /// What needs to know how many rows there are.
    void finish_sheet() const {
        if (sheet == nullptr || row < 2) return;
        const auto last = static_cast<lxw_col_t>(columns.size() - 1);
        if (filters) worksheet_autofilter(sheet, 0, 0, row - 1, last);
        for (lxw_col_t at = 0; at <= last; ++at) {
            if (!columns[at].choices.empty()) add_drop_down(columns[at], at);
        }
    }

    void set_up_pages(const SheetTitle& title) const {
        constexpr std::uint8_t a4 = 9;
        worksheet_set_landscape(sheet);
        worksheet_set_paper(sheet, a4);
        worksheet_set_margins(sheet, 0.4, 0.4, 0.7, 0.6);
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_repeat_rows(sheet, 0, 0);
        worksheet_freeze_panes(sheet, 1, 0);
        const std::string top = fmt::format("&L&\"{},Regular\"{}", font, on_page(title.page));
        const std::string bottom = fmt::format("&L&A&R{} &P/&N", on_page(title.page_word));
        worksheet_set_header(sheet, top.c_str());
        worksheet_set_footer(sheet, bottom.c_str());
    }
};

Workbook::Workbook(const std::string& title, Date day, std::string cut, std::size_t sheets)
    : parts_(std::make_unique<Parts>()) {
    parts_->cut_note = std::move(cut);
    parts_->file.reset(std::tmpfile());
    if (!parts_->file) return;
    lxw_workbook_options options{};
    options.constant_memory = sheets <= most_open_sheets ? LXW_TRUE : LXW_FALSE;
    parts_->book = workbook_new_opt(path_of(parts_->file.get()).c_str(), &options);
    std::string words = title;
    lxw_doc_properties properties{};
    properties.title = words.data();
    properties.created = midday_of(day);
    workbook_set_properties(parts_->book, &properties);
    parts_->add_formats();
}

Workbook::~Workbook() {
    if (parts_->book != nullptr) lxw_workbook_free(parts_->book);
}

void Workbook::open_sheet(const SheetTitle& title, std::vector<SheetColumn> columns) {
    if (parts_->book == nullptr) return;
    parts_->finish_sheet();
    parts_->sheet = workbook_add_worksheet(parts_->book, parts_->unique(title.name).c_str());
    parts_->columns = std::move(columns);
    parts_->filters = title.filters;
    parts_->set_up_pages(title);
    constexpr int two_lines = 30;
    worksheet_set_row(parts_->sheet, 0, two_lines, nullptr);
    for (std::size_t i = 0; i < parts_->columns.size(); ++i) {
        const SheetColumn& column = parts_->columns[i];
        const auto at = static_cast<lxw_col_t>(i);
        lxw_row_col_options shown{};
        shown.hidden = column.hidden ? LXW_TRUE : LXW_FALSE;
        worksheet_set_column_opt(parts_->sheet, at, at, column.width, nullptr, &shown);
        worksheet_write_string(parts_->sheet, 0, at, column.title.c_str(), parts_->head);
    }
    parts_->row = 1;
}

void Workbook::add_row(const std::vector<SheetCell>& cells, bool is_total) {
    if (parts_->book == nullptr) return;
    parts_->set_height(cells);
    for (std::size_t i = 0; i < parts_->columns.size(); ++i) {
        const auto at = static_cast<lxw_col_t>(i);
        if (i < cells.size()) {
            parts_->write(cells[i], at, is_total);
        } else {
            worksheet_write_blank(parts_->sheet, parts_->row, at,
                                  parts_->columns[i].to_fill_in ? parts_->filled_in : parts_->text);
        }
    }
    ++parts_->row;
}

std::size_t Workbook::cut() const {
    return parts_->cut;
}

Result<std::string> Workbook::close() {
    if (parts_->book == nullptr) return not_written(LXW_ERROR_CREATING_TMPFILE);
    parts_->finish_sheet();
    const lxw_error error = workbook_close(std::exchange(parts_->book, nullptr));
    if (error != LXW_NO_ERROR) return not_written(error);
    return all_of(parts_->file.get());
}

std::string sheet_name(std::string_view words) {
    constexpr std::string_view forbidden = "[]:*?/\\";
    std::string name;
    for (const char c : utf8::squeeze(words))
        name += forbidden.find(c) == std::string_view::npos ? c : '-';
    while (name.starts_with('\''))
        name.erase(0, 1);
    name.resize(fitting(name, longest_sheet_name));
    while (name.ends_with('\'') || name.ends_with(' '))
        name.pop_back();
    return name.empty() ? "-" : name;
}

std::string cell_name(std::size_t column, std::size_t row) {
    constexpr std::size_t letters = 26;
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters)
        name.insert(name.begin(), static_cast<char>('A' + static_cast<char>((rest - 1) % letters)));
    return fmt::format("{}{}", name, row + 2);
}

std::string cells_between(std::size_t column, std::size_t first_row, std::size_t last_row) {
    return fmt::format("{}:{}", cell_name(column, first_row), cell_name(column, last_row));
}

std::string on_sheet(std::string_view sheet, const std::string& cells) {
    std::string quoted;
    for (const char c : sheet)
        quoted += c == '\'' ? "''" : std::string(1, c);
    return fmt::format("'{}'!{}", quoted, cells);
}

}  // namespace tthc::report
