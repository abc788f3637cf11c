#pragma once

#include "act_cells.h"
#include "tthc/import/list/list_table.h"

#include <set>
#include <string>
#include <vector>

namespace tthc::importing {

struct ListedAct {
    std::string file;
    std::uint32_t row = 1;
    ActCells cells;
};

struct ActList {
    std::vector<ListedAct> acts;
    std::size_t unread = 0;
    std::set<std::string> unused;  ///< titles of columns that the vocabulary does not know
    std::vector<Finding> findings;
};

/// The acts of tables that have the head of a list of acts, wherever the head stands.
void add_acts(const std::string& path, const ListTables& tables, const Lexicon& lexicon,
              ActList& list);

/// The finding of a file that is no list.
Finding unread_act_list(const std::string& path, const Bilingual& kind);

}  // namespace tthc::importing
