#pragma once

#include "key_tree.h"
#include "tthc/source/span.h"

#include <map>
#include <string>
#include <vector>

namespace tthc::importing {

/// A text of a record and where it stands in its file.
struct RawText {
    std::string text;
    Span span;
    std::string key;
    bool of_list = false;  ///< its lines are the items of a list, each a whole
};

/// One row of a table that still has its rows; a row may hold tables.
struct RawRow {
    std::map<RawField, std::string> cells;
    std::map<RawField, std::vector<RawRow>> tables;

    /// Empty where the row has no such table.
    const std::vector<RawRow>& table(RawField field) const;

    friend bool operator==(const RawRow&, const RawRow&) = default;
};

/// A cell of a row; empty where the row has no such column.
const std::string& cell(const RawRow& row, RawField field);

/// One record as told, whatever its shape: texts by what they hold, tables with rows, and what the
/// shape does not know.
struct RawRecord {
    const RawShape* shape = nullptr;
    Span span;
    std::string digest;  ///< changes only when what the record says changes
    std::map<RawField, RawText> texts;
    std::map<RawField, std::vector<RawRow>> tables;
    std::vector<RawText> others;            ///< what unknown keys say
    std::vector<RawText> odd;               ///< values that a known key should not have
    std::vector<const KeyNode*> technical;  ///< keys that were passed over

    const std::string& text(RawField field) const;
    Span span_of(RawField field) const;
};

}  // namespace tthc::importing
