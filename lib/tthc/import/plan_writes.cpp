#include "tthc/import/plan_writes.h"

#include "tthc/base/digest.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <fmt/format.h>

namespace tthc::importing {
namespace {

/// File systems hold 255 bytes in a name.
constexpr std::size_t longest_folder = 120;
constexpr std::string_view mark = "# tthc-import: ";

std::string_view file_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

/// One line of a comment holds no line feed.
std::string one_line(std::string text) {
    for (char& c : text) {
        if (c == '\n' || c == '\r') c = ' ';
    }
    return text;
}

std::string mark_line(std::string_view record, std::string_view text) {
    return fmt::format("{}record={} text={}\n", mark, record, digest_of(text));
}

/// What the mark of an imported file says, and the file without it.
struct Marked {
    std::string record;
    std::string line;
    std::string text;
};

std::optional<Marked> marked(std::string_view file) {
    const auto begin = file.find(mark);
    if (begin == std::string_view::npos || (begin > 0 && file[begin - 1] != '\n')) return {};
    const auto end = file.find('\n', begin);
    if (end == std::string_view::npos) return {};
    Marked found;
    found.line = file.substr(begin, end + 1 - begin);
    found.text = fmt::format("{}{}", file.substr(0, begin), file.substr(end + 1));
    const auto record = found.line.find("record=");
    if (record != std::string::npos) found.record = found.line.substr(record + 7, 16);
    return found;
}

}  // namespace

std::string file_path(const Procedure& procedure) {
    const std::string folder = slug_of(procedure.field.value).substr(0, longest_folder);
    return fmt::format("{}/{}.yaml", folder.empty() ? "khong-ro-linh-vuc" : folder,
                       procedure.code.value);
}

std::string file_text(const Imported& imported, Date day) {
    std::string source(file_name(imported.where.file));
    if (!imported.procedure.sources.empty())
        source = fmt::format("{} ({})", imported.procedure.sources.front().value, source);
    const std::string head = fmt::format(
        "# Nhập bằng `tthc import` ngày {} từ Cơ sở dữ liệu quốc gia về thủ tục hành chính.\n"
        "# Nguồn: {}, dạng {}\n",
        to_iso(day), one_line(source), imported.shape);
    const std::string body = record::to_yaml(imported.procedure);
    return head + mark_line(imported.digest, head + body) + body;
}

PlannedWrite plan_write(const Imported& imported, Date day,
                        const std::optional<std::string>& existing) {
    PlannedWrite plan{file_path(imported.procedure), imported.procedure.code.value,
                      WriteAction::create, file_text(imported, day)};
    if (!existing) return plan;
    const auto known = marked(*existing);
    if (!known) {
        plan.action = WriteAction::left_foreign;
    } else if (known->record == imported.digest) {
        plan.action = WriteAction::unchanged;
    } else if (known->line != mark_line(known->record, known->text)) {
        plan.action = WriteAction::left_edited;
    } else {
        plan.action = WriteAction::update;
    }
    return plan;
}

}  // namespace tthc::importing
