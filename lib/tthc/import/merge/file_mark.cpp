#include "file_mark.h"

#include "tthc/base/digest.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::string_view mark_start = "# tthc-import: record=";
constexpr std::string_view text_start = " text=";
constexpr std::string_view of_the_database = " từ Cơ sở dữ liệu quốc gia về thủ tục hành chính";
constexpr std::string_view source_start = "# Nguồn: ";
constexpr std::string_view shape_start = ", dạng ";
constexpr std::string_view only_held_against = "chỉ đối chiếu";

/// One line of a comment holds no line feed.
std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string source_line(const SourceMark& source, bool first) {
    std::string line = source.address.empty()
                           ? fmt::format("{}{}{}{}", source_start, one_line(source.file),
                                         shape_start, source.shape)
                           : fmt::format("{}{} ({}){}{}", source_start, one_line(source.address),
                                         one_line(source.file), shape_start, source.shape);
    if (!first) {
        line += source.fields.empty() ? fmt::format(" ({})", only_held_against)
                                      : fmt::format(" ({})", fmt::join(source.fields, ", "));
    }
    return line + '\n';
}

SourceMark read_source_line(std::string_view line) {
    SourceMark source;
    line.remove_prefix(source_start.size());
    const auto shape = line.rfind(shape_start);
    if (shape == std::string_view::npos) return source;
    std::string_view told = line.substr(shape + shape_start.size());
    const std::string_view name = line.substr(0, shape);
    const auto open = name.rfind(" (");
    if (open != std::string_view::npos && name.ends_with(')')) {
        source.address = name.substr(0, open);
        source.file = name.substr(open + 2, name.size() - open - 3);
    } else {
        source.file = name;
    }
    const auto bracket = told.find(" (");
    source.shape = told.substr(0, bracket);
    if (bracket == std::string_view::npos || !told.ends_with(')')) return source;
    told = told.substr(bracket + 2, told.size() - bracket - 3);
    if (told == only_held_against) return source;
    for (std::string_view field : split(told, ",")) {
        if (field.starts_with(' ')) field.remove_prefix(1);
        source.fields.emplace_back(field);
    }
    return source;
}

std::string without_windows(std::string_view file) {
    file = utf8::without_order_mark(file);
    std::string text;
    text.reserve(file.size());
    for (std::size_t i = 0; i < file.size(); ++i) {
        if (file[i] != '\r' || i + 1 == file.size() || file[i + 1] != '\n') text += file[i];
    }
    return text;
}

/// Where the line of the mark begins; the end of the text where there is none.
std::size_t mark_at(std::string_view text) {
    const auto begin = text.find(mark_start);
    const bool opens_line = begin == 0 || (begin < text.size() && text[begin - 1] == '\n');
    return opens_line ? begin : std::string_view::npos;
}

/// The digest is of what stands in front of the line and behind it.
std::string mark_line(const std::vector<SourceMark>& sources, std::string_view head,
                      std::string_view body) {
    Digest text;
    text.add(head);
    text.add(body);
    std::string records;
    for (const SourceMark& source : sources)
        records += fmt::format("{}{}", records.empty() ? "" : ",", source.digest);
    return fmt::format("{}{}{}{}\n", mark_start, records, text_start, text.text());
}

}  // namespace

std::string marked_text(const std::vector<SourceMark>& sources, Date day, std::string_view body) {
    const bool published = !sources.front().address.empty();
    std::string head = fmt::format("# Nhập bằng `tthc import` ngày {}{}.\n", to_iso(day),
                                   published ? of_the_database : "");
    for (const SourceMark& source : sources)
        head += source_line(source, &source == &sources.front());
    const std::string mark = mark_line(sources, head, body);
    std::string text;
    text.reserve(head.size() + mark.size() + body.size());
    return text.append(head).append(mark).append(body);
}

bool is_marked(std::string_view text) {
    return mark_at(text) != std::string_view::npos;
}

std::optional<FileMark> read_mark(std::string_view file) {
    const std::string text = without_windows(file);
    const auto begin = mark_at(text);
    if (begin == std::string::npos) return {};
    const auto end = text.find('\n', begin);
    const auto digest = text.find(text_start, begin);
    if (end == std::string::npos || digest > end) return {};
    FileMark mark;
    mark.body = text.substr(end + 1);
    const std::string_view head = std::string_view(text).substr(0, begin);
    for (const std::string_view line : split(head, "\n")) {
        if (line.starts_with(source_start)) mark.sources.push_back(read_source_line(line));
    }
    const auto records = begin + mark_start.size();
    const auto digests = split(std::string_view(text).substr(records, digest - records), ",");
    if (mark.sources.size() != digests.size()) mark.sources.resize(digests.size());
    for (std::size_t i = 0; i < digests.size(); ++i)
        mark.sources[i].digest = digests[i];
    mark.edited = text.substr(begin, end + 1 - begin) != mark_line(mark.sources, head, mark.body);
    return mark;
}

}  // namespace tthc::importing
