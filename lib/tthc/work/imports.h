#pragma once

#include "tthc/import/import.h"
#include "tthc/import/merge/plan_writes.h"
#include "tthc/source/source.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// A key that no procedure needs, why, and how many records say something there.
struct PassedKey {
    std::string key;
    std::string why;
    std::size_t records = 0;
};

/// What an import did: the loss of each field, what became of each file, and what was not read or
/// was kept as text.
struct ImportResult {
    std::string folder;
    importing::Tallies tallies;
    std::vector<PassedKey> passed;  ///< by reason
    std::vector<importing::PlannedWrite> writes;
    std::vector<Finding> findings;  ///< records that were not imported, then what was kept as text
};

struct ImportOptions {
    std::string folder;
    Date day;
    unsigned jobs = 1;
    importing::WriteRules rules;
    std::function<void(std::size_t)> progress;  ///< is told how many records are read
};

/// Reads the records and writes the procedures below the folder, those of one procedure into one
/// file. What cannot be read is among the findings; an error is a file that cannot be written.
Result<ImportResult> import_into(const ImportOptions& options, std::span<const Source> sources,
                                 const importing::Lexicon& lexicon);

}  // namespace tthc
