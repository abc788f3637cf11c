#pragma once

#include "merge_sources.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
    std::string path;  ///< below the output folder
    std::string code;
    WriteAction action = WriteAction::create;
    std::string text;
    std::vector<std::string> fields;     ///< that the records and an edited file tell differently
    std::vector<Finding> disagreements;  ///< of the records with each other

    bool writes() const { return action == WriteAction::create || action == WriteAction::update; }
};

/// How files of earlier imports are treated.
struct WriteRules {
    bool reparse = false;  ///< read an unchanged record anew
    bool accept = false;   ///< take the record's side where a file was edited
};

/// The file that stands at a path now.
struct ExistingFile {
    std::string path;  ///< as people are told it
    std::string text;
};

/// `<field>/<code>.yaml`.
std::string file_path(const Procedure& procedure);

/// The file of a procedure that came from these records.
std::string file_text(const Merged& merged, Date day);

/// What becomes of the records of one procedure. What the file holds from records of other shapes
/// stays, merged with these. A file that was edited by hand is left unless `accept` says
/// otherwise; one that no import wrote is always left.
PlannedWrite plan_write(std::vector<Told> records, const std::vector<TrustOrder>& trust, Date day,
                        const std::optional<ExistingFile>& existing, const WriteRules& rules = {});

}  // namespace tthc::importing
