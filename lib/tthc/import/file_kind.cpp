#include "file_kind.h"

#include "tthc/base/utf8.h"
#include "tthc/import/list/list_messages.h"
#include "tthc/import/words/text.h"

#include <algorithm>
#include <string>

namespace tthc::importing {
namespace {

constexpr std::string_view bom = "\xEF\xBB\xBF";

bool has_extension(std::string_view path, std::initializer_list<std::string_view> extensions) {
    const std::string name = utf8::to_lower(path);
    return std::any_of(extensions.begin(), extensions.end(),
                       [&](std::string_view extension) { return name.ends_with(extension); });
}

}  // namespace

FileKind kind_of(std::string_view path, std::string_view head) {
    if (head.starts_with("%PDF")) return {FileReader::none, messages::pdf};
    if (head.starts_with("\xD0\xCF\x11\xE0")) return {FileReader::none, messages::old_office};
    if (head.starts_with("PK")) return {FileReader::workbook, {}};
    if (head.starts_with(bom)) head.remove_prefix(bom.size());
    const std::string_view text = trim(head);
    if (text.starts_with('{') || text.starts_with('[')) return {};
    if (text.starts_with('<')) return {FileReader::none, messages::markup};
    if (has_extension(path, {".xlsx", ".xlsm"})) return {FileReader::workbook, {}};
    if (has_extension(path, {".csv", ".tsv"})) return {FileReader::csv, {}};
    if (has_extension(path, {".yaml", ".yml"})) return {FileReader::none, messages::yaml};
    return {};
}

}  // namespace tthc::importing
