#pragma once

#include "tthc/exchange/import.h"

#include <optional>
#include <string>
#include <string_view>

namespace tthc {

/// What is done with the file of a record: made, written anew because the record changed, the
/// record is the same as before, left because somebody edited it, left because we did not write it.
enum class WriteAction { create, update, unchanged, left_edited, left_foreign };

namespace record {
template <>
struct Words<WriteAction> {
    static constexpr Word<WriteAction> words[] = {
        {WriteAction::create, "created", {"tạo mới", "created"}},
        {WriteAction::update, "updated", {"cập nhật", "updated"}},
        {WriteAction::unchanged, "unchanged", {"không đổi", "unchanged"}},
        {WriteAction::left_edited, "left-edited", {"giữ bản sửa tay", "left, edited by hand"}},
        {WriteAction::left_foreign, "left-foreign", {"giữ tệp có sẵn", "left, not imported"}}};
};
}  // namespace record

struct PlannedWrite {
    std::string path;  ///< `<field>/<code>.yaml`, below the output folder
    std::string code;
    WriteAction action = WriteAction::create;
    std::string text;

    bool writes() const { return action == WriteAction::create || action == WriteAction::update; }
};

std::string import_path(const Procedure& procedure);

/// Canonical YAML under comments that tell source, day, and digests of the record and of the text,
/// by which the next import sees what changed and what was edited.
std::string import_text(const Imported& imported, Date day);

/// `existing` is what stands at the path now. A file that was edited by hand, or that no import
/// wrote, is never overwritten.
PlannedWrite plan_write(const Imported& imported, Date day,
                        const std::optional<std::string>& existing);

}  // namespace tthc
