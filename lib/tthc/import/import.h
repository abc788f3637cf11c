#pragma once

#include "import_codes.h"
#include "tthc/finding/findings.h"
#include "tthc/import/json/record_stream.h"
#include "tthc/import/merge/merge_sources.h"
#include "tthc/import/shape/lexicon.h"
#include "tthc/import/shape/raw_record.h"
#include "tthc/model/procedure.h"
#include "tthc/source/source_file.h"

#include <map>
#include <string>
#include <vector>

namespace tthc::importing {

/// What became of one field: elements parsed, elements kept as text, records that say nothing.
struct Tally {
    std::size_t parsed = 0;
    std::size_t kept = 0;
    std::size_t absent = 0;

    Tally& operator+=(const Tally& other);
    Tally& operator-=(const Tally& other);
    friend bool operator==(const Tally&, const Tally&) = default;
};

/// By the field's key in a procedure file.
using Tallies = std::map<std::string, Tally>;

/// A record as a procedure, and what could not be parsed of it.
struct Imported {
    Procedure procedure;
    Tallies tallies;
    std::vector<Finding> kept;  ///< `I010` and above: information, nothing is lost
    std::string shape;
    std::string digest;                     ///< of the record
    std::string updated;                    ///< moment in milliseconds; empty where none is told
    std::vector<const KeyNode*> technical;  ///< keys of the lexicon that were passed over
    Location where;
};

struct ImportedFile {
    std::vector<Imported> procedures;
    std::vector<Finding> findings;  ///< records that could not be imported
};

/// The records of one file as procedures, in their order.
ImportedFile procedures_of(const SourceFile& source, const Lexicon& lexicon);

/// The records of one piece of a file.
ImportedFile procedures_of(const std::string& path, const RecordPiece& piece,
                           const Lexicon& lexicon);

/// Whether a code can be the name of a file.
bool names_a_file(std::string_view code);

/// The finding of a file without any record.
Finding no_record_in(const std::string& path);

/// A record as it was read, and with the places of its fields, to be held against other records.
struct ReadAgain {
    Told told;
    Imported imported;
};
std::vector<ReadAgain> read_again(const std::string& path, const RecordPiece& piece,
                                  const Lexicon& lexicon);

/// A record without the places of its fields.
Told told(Imported imported);

}  // namespace tthc::importing
