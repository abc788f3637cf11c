#include "xlsx_parts.h"

#include "tthc/base/digits.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/import/words/text.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

namespace tthc::importing::xlsx {
namespace {

/// Numbers in a workbook keep 15 digits; what stands behind them is noise of the arithmetic.
constexpr std::size_t exact_digits = 15;
/// Days are counted from here; 1900 is a leap year to Excel, so that this holds from March 1900 on.
constexpr std::chrono::sys_days day_zero = std::chrono::year{1899} / std::chrono::December / 30;
constexpr std::uint32_t last_day = 2958465;  // 31/12/9999

std::string attribute(const XmlListener::Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string() : found->second;
}

std::uint32_t number_in(std::string_view text) {
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// `BC12` is column 54 (from 0) of row 12.
std::pair<std::size_t, std::uint32_t> cell_at(std::string_view reference) {
    std::size_t column = 0;
    std::size_t at = 0;
    while (at < reference.size() && at < 4 && reference[at] >= 'A' && reference[at] <= 'Z')
        column = column * 26 + static_cast<std::size_t>(reference[at++] - 'A') + 1;
    return {column == 0 ? most_columns : column - 1, number_in(reference.substr(at))};
}

/// Built-in formats of days, in the languages of Office.
bool is_built_in_day(std::uint32_t format) {
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
           (format >= 50 && format <= 58);
}

/// Whether a format of numbers writes a day: it has a letter of a day outside quotes and brackets.
bool writes_day(std::string_view format) {
    bool quoted = false;
    bool bracket = false;
    return std::any_of(format.begin(), format.end(), [&](char c) {
        if (c == '"') quoted = !quoted;
        if (c == '[') bracket = true;
        if (c == ']') bracket = false;
        return !quoted && !bracket && (c == 'd' || c == 'y' || c == 'D' || c == 'Y');
    });
}

std::string day_of(const std::string& serial) {
    const std::uint32_t days = number_in(serial);
    if (days == 0 || days > last_day) return serial;
    return to_dmy(Date{day_zero + std::chrono::days{days}});
}

/// `1.0149470000000001` is 1.014947.
std::string without_noise(std::string number) {
    const auto point = number.find('.');
    if (point == std::string::npos || number.find_first_of("eE") != std::string::npos)
        return number;
    if (number.size() - 1 <= exact_digits || point > exact_digits) return number;
    const std::string whole = number;
    number.resize(exact_digits + 1);
    const bool up = number.back() >= '9';
    while (number.back() == (up ? '9' : '0'))
        number.pop_back();
    if (number.back() == '.') return up ? whole : number.substr(0, point);
    if (up) ++number.back();
    return number;
}

/// Excel writes a character that XML forbids, and `_` in front of what looks so, as `_x000D_`.
std::string without_escapes(const std::string& text) {
    constexpr std::size_t size = 7;
    std::string out;
    std::size_t begin = 0;
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at)) {
        const std::string_view digits = std::string_view(text).substr(at + 2, 4);
        unsigned point = 0;
        const auto* const end = digits.data() + digits.size();
        const auto read = std::from_chars(digits.data(), end, point, 16);
        const bool whole = digits.size() == 4 && read.ptr == end && read.ec == std::errc();
        const bool is_half = point >= 0xD800 && point <= 0xDFFF;
        if (!whole || is_half || point == 0 || text.substr(at + size - 1, 1) != "_") {
            at += 2;
            continue;
        }
        out += text.substr(begin, at - begin);
        utf8::append(out, static_cast<char32_t>(point));
        at += size;
        begin = at;
    }
    return out + text.substr(begin);
}

}  // namespace

std::string part_of(std::string_view target) {
    return target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
}

void Names::open(std::string_view element, const Attributes& attributes) {
    if (element == "Relationship")
        targets.emplace(attribute(attributes, "Id"), attribute(attributes, "Target"));
}

void Sheets::open(std::string_view element, const Attributes& attributes) {
    if (element == "sheet")
        sheets.push_back({attribute(attributes, "name"), attribute(attributes, "id")});
}

void Strings::open(std::string_view element, const Attributes& /*attributes*/) {
    if (element == "si") strings.emplace_back();
    if (element == "rPh") in_reading_ = true;
    in_text_ = element == "t" && !in_reading_;
}

void Strings::close(std::string_view element) {
    if (element == "rPh") in_reading_ = false;
    in_text_ = false;
}

void Strings::text(std::string_view characters) {
    if (in_text_ && !strings.empty()) strings.back() += characters;
}

void Styles::open(std::string_view element, const Attributes& attributes) {
    if (element == "cellXfs") in_cells_ = true;
    if (element == "numFmt" && writes_day(attribute(attributes, "formatCode")))
        day_formats.insert(attribute(attributes, "numFmtId"));
    if (element != "xf" || !in_cells_) return;
    const std::string format = attribute(attributes, "numFmtId");
    shows_day.push_back(is_built_in_day(number_in(format)) || day_formats.contains(format));
}

void Styles::close(std::string_view element) {
    if (element == "cellXfs") in_cells_ = false;
}

void SheetReader::open(std::string_view element, const Attributes& attributes) {
    if (element == "row") open_row(attributes);
    if (element == "c") open_cell(attributes);
    if (element == "f") has_formula_ = true;
    if (element == "mergeCell") add_merge(attribute(attributes, "ref"));
    in_value_ = element == "v" || element == "t";
}

void SheetReader::close(std::string_view element) {
    in_value_ = false;
    if (element == "c") close_cell();
    if (element == "row" && !row_.cells.empty()) rows.push_back(std::move(row_));
}

void SheetReader::text(std::string_view characters) {
    if (in_value_) value_ += characters;
}

void SheetReader::open_row(const Attributes& attributes) {
    const std::uint32_t told = number_in(attribute(attributes, "r"));
    row_ = {told == 0 ? next_row_ : told, {}};
    next_row_ = row_.number + 1;
    column_ = 0;
    if (rows.size() == most_rows) stop(0);
}

void SheetReader::open_cell(const Attributes& attributes) {
    const std::string reference = attribute(attributes, "r");
    if (!reference.empty()) column_ = cell_at(reference).first;
    if (column_ >= most_columns) stop(column_);
    type_ = attribute(attributes, "t");
    style_ = number_in(attribute(attributes, "s"));
    value_.clear();
    has_formula_ = false;
}

void SheetReader::close_cell() {
    const std::size_t column = column_++;
    if (stopped_) return;
    if (has_formula_ && (value_.empty() || type_ == "e"))
        problems.push_back({row_.number, column, false});
    std::string said = utf8::to_nfc(value());
    if (trim(said).empty()) return;
    if (row_.cells.size() <= column) row_.cells.resize(column + 1);
    row_.cells[column] = std::move(said);
}

/// What the cell says, by its type.
std::string SheetReader::value() const {
    if (type_ == "s") {
        if (value_.empty()) return {};
        const std::uint32_t at = number_in(value_);
        return at < strings_->size() ? without_escapes((*strings_)[at]) : std::string();
    }
    if (type_ == "e") return {};
    if (!type_.empty() && type_ != "n") return without_escapes(value_);
    const bool day = style_ < styles_->shows_day.size() && styles_->shows_day[style_];
    return day ? day_of(value_) : without_noise(value_);
}

void SheetReader::add_merge(std::string_view range) {
    const auto corners = split(range, ":");
    if (corners.size() != 2) return;
    const auto [column, first] = cell_at(corners[0]);
    const std::uint32_t last = cell_at(corners[1]).second;
    if (column < most_columns && first < last) merges_.push_back({first, last, column});
}

void SheetReader::fill_merged() {
    const auto before = [](const ListRow& row, std::uint32_t number) {
        return row.number < number;
    };
    for (const Merge& merge : merges_) {
        auto row = std::lower_bound(rows.begin(), rows.end(), merge.first, before);
        if (row == rows.end() || row->number != merge.first || row->cells.size() <= merge.column)
            continue;
        const std::string said = row->cells[merge.column];
        for (++row; row != rows.end() && row->number <= merge.last; ++row) {
            if (row->cells.size() <= merge.column) row->cells.resize(merge.column + 1);
            row->cells[merge.column] = said;
        }
    }
}

void SheetReader::stop(std::size_t column) {
    if (!stopped_) problems.push_back({row_.number, column, true});
    stopped_ = true;
}

}  // namespace tthc::importing::xlsx
