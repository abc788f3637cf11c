#include "file_kind.h"

#include "tthc/base/utf8.h"
#include "tthc/import/list/list_messages.h"
#include "tthc/import/words/text.h"

#include <algorithm>
#include <string>

namespace tthc::importing {
namespace {

bool has_extension(std::string_view path, std::initializer_list<std::string_view> extensions) {
    const std::string name = utf8::to_lower(path);
    return std::any_of(extensions.begin(), extensions.end(),
                       [&](std::string_view extension) { return name.ends_with(extension); });
}

/// Cells between `;`, tabs or commas, and nothing of JSON.
bool has_rows(std::string_view text) {
    return text.find('{') == std::string_view::npos &&
           text.find_first_of(";\t,") != std::string_view::npos;
}

}  // namespace

FileKind kind_of(std::string_view path, std::string_view head) {
    if (head.starts_with("%PDF")) return {FileReader::none, messages::pdf};
    if (head.starts_with("\xD0\xCF\x11\xE0")) return {FileReader::none, messages::old_office};
    if (head.starts_with("PK")) return {FileReader::workbook, {}};
    const std::string_view text = trim(utf8::without_order_mark(head));
    if (text.starts_with('{') || text.starts_with('[')) return {};
    if (text.starts_with('<')) return {FileReader::none, messages::markup};
    if (has_extension(path, {".xlsx", ".xlsm"})) return {FileReader::workbook, {}};
    if (has_extension(path, {".csv", ".tsv"})) return {FileReader::csv, {}};
    if (has_extension(path, {".yaml", ".yml"})) return {FileReader::none, messages::yaml};
    if (has_extension(path, {".json", ".jsonl", ".ndjson"})) return {};
    return {has_rows(text) ? FileReader::csv : FileReader::records, {}};
}

}  // namespace tthc::importing
