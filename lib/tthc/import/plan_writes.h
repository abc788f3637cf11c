#pragma once

#include "tthc/import/import.h"

#include <optional>
#include <string>
#include <string_view>

namespace tthc::importing {

/// What is done with the file of a record: made, written anew because the record changed, the
/// record is the same as before, left because somebody edited it, left because we did not write it.
enum class WriteAction { create, update, unchanged, left_edited, left_foreign };

}  // namespace tthc::importing

namespace tthc::record {

template <>
struct Words<importing::WriteAction> {
    static constexpr Word<importing::WriteAction> words[] = {
        {importing::WriteAction::create, "created", {"tạo mới", "created"}},
        {importing::WriteAction::update, "updated", {"cập nhật", "updated"}},
        {importing::WriteAction::unchanged, "unchanged", {"không đổi", "unchanged"}},
        {importing::WriteAction::left_edited,
         "left-edited",
         {"giữ bản sửa tay", "left, edited by hand"}},
        {importing::WriteAction::left_foreign,
         "left-foreign",
         {"giữ tệp có sẵn", "left, not imported"}}};
};

}  // namespace tthc::record

namespace tthc::importing {

struct PlannedWrite {
    std::string path;  ///< `<field>/<code>.yaml`, below the output folder
    std::string code;
    WriteAction action = WriteAction::create;
    std::string text;

    bool writes() const { return action == WriteAction::create || action == WriteAction::update; }
};

std::string file_path(const Procedure& procedure);

/// Canonical YAML under comments that tell source, day, and digests of the record and of the text,
/// by which the next import sees what changed and what was edited.
std::string file_text(const Imported& imported, Date day);

/// `existing` is what stands at the path now. A file that was edited by hand, or that no import
/// wrote, is never overwritten.
PlannedWrite plan_write(const Imported& imported, Date day,
                        const std::optional<std::string>& existing);

}  // namespace tthc::importing
