#pragma once

#include "list_table.h"
#include "tthc/import/import.h"

#include <memory>
#include <optional>

namespace tthc::importing {

/// A column of a list: its title, and what the vocabulary says that it holds.
struct ListColumn {
    std::string title;
    const KeyNode* key = nullptr;  ///< null for a column that the vocabulary does not know
};

/// The head of a table of procedures.
struct ListHead {
    std::string sheet;
    const RawShape* shape = nullptr;
    std::vector<ListColumn> columns;
};

/// One procedure of a list.
struct ListRecord {
    std::shared_ptr<const ListHead> head;
    std::uint32_t row = 1;
    std::vector<std::string> cells;
    std::string field;  ///< of the group of rows that it stands in
};

struct ListRecords {
    std::vector<ListRecord> records;
    std::vector<Finding> findings;
};

/// The rows of tables that have the head of a list of procedures, wherever the head stands. Rows
/// that number the columns or repeat the head are passed over; a row that heads a group gives its
/// field; any other row, and any other sheet, that is no procedure is told.
ListRecords list_records(const std::string& path, const ListTables& tables, const Lexicon& lexicon);

/// The finding of a file whose kind is not read.
Finding unread_kind(const std::string& path, const Bilingual& kind);

/// The finding of a workbook that is no file.
Finding workbook_in_memory(const std::string& path);

/// One row as a procedure, by the readers of the cells of records.
ImportedFile procedures_of(const std::string& path, const ListRecord& record,
                           const Lexicon& lexicon);
std::vector<ReadAgain> read_again(const std::string& path, const ListRecord& record,
                                  const Lexicon& lexicon);

}  // namespace tthc::importing
