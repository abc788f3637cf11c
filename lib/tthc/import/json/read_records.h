#pragma once

#include "record_stream.h"
#include "tthc/finding/findings.h"
#include "tthc/import/shape/lexicon.h"
#include "tthc/import/shape/raw_record.h"
#include "tthc/source/source_file.h"

#include <vector>

namespace tthc::importing {

/// Largest record that is read; the largest published one has 0.1 MB.
inline constexpr std::size_t max_record_size = std::size_t{16} << 20U;

struct RawRecords {
    std::vector<RawRecord> records;
    std::vector<Finding> findings;
};

/// The records of one file: a JSON object, an array, or JSON Lines, recognised by content, each in
/// the shape whose keys it has. What is wrong is told with its place; the others are still read.
RawRecords read_records(const SourceFile& source, const Lexicon& lexicon);

/// What tells records by the shapes that are known.
RecordSigns signs_of_records(const Lexicon& lexicon);

}  // namespace tthc::importing
