#pragma once

#include "act_list.h"
#include "tthc/base/result.h"
#include "tthc/law/register.h"
#include "tthc/source/source_file.h"

#include <map>
#include <string>
#include <vector>

namespace tthc::importing {

/// What became of the acts of a list.
struct ActTally {
    std::size_t added = 0;
    std::size_t completed = 0;  ///< had empty cells, or others by `--accept`
    std::size_t unchanged = 0;
    std::size_t differing = 0;  ///< of all three: in which the list says something else
};

/// A table of instruments as people keep it: cells that nobody touches, and columns of other names,
/// are written as they were.
class ActTable {
public:
    /// A table that begins with the columns of `instrument_column`, and has no row yet.
    ActTable();
    /// The table that a file holds; an empty file is an empty table. The error names the line that
    /// is no act.
    static Result<ActTable> read(const SourceFile& source);

    /// Adds the act, or completes the row that has it; an act that the table lacks begins with what
    /// the register says of it. What a cell says already stays, unless `accept`, and is told.
    void merge(const ListedAct& act, const LawRegister& known, bool accept,
               std::vector<Finding>& findings);

    const ActTally& tally() const { return tally_; }
    /// Rows by number, `;` between cells, quotes as in RFC 4180, a byte-order mark in front.
    std::string text() const;

private:
    struct Row {
        std::vector<std::string> cells;
        std::string file;  ///< empty where the register says it
        std::uint32_t line = 1;
        bool from_list = false;  ///< written or changed by the list that is being merged
    };

    struct Merged {
        bool changed = false;
        bool differs = false;
    };

    Merged merge_facts(Row& row, const ListedAct& act, bool accept, std::vector<Finding>& findings);
    Finding difference(const Row& row, const ListedAct& act, instrument_column::Column at,
                       bool takes) const;
    Row& row_of(const ListedAct& act, const LawRegister& known, bool& is_new);
    std::string& cell(Row& row, instrument_column::Column at) { return row.cells[places_[at]]; }

    std::vector<std::string> head_;
    std::vector<std::size_t> places_;  ///< of the columns in `head_`
    std::multimap<std::string, Row> rows_;
    ActTally tally_;
};

}  // namespace tthc::importing
