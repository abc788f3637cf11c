#pragma once

#include "tthc/base/result.h"
#include "tthc/import/acts/act_table.h"
#include "tthc/source/source.h"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace tthc {

struct LawImport {
    std::string table;  ///< the file that was asked for
    importing::ActTally tally;
    std::size_t acts = 0;
    std::size_t unread = 0;  ///< rows that could not be read
    bool written = false;    ///< false where the table says all of it already
    std::set<std::string> unused;
    std::vector<Finding> findings;
};

/// Merges lists of acts into the table of instruments at a path, which need not be there yet. It is
/// written whole or not at all.
Result<LawImport> import_acts(std::span<const Source> lists, const std::string& path, bool accept,
                              const importing::Lexicon& lexicon, const LawRegister& known);

}  // namespace tthc
