#pragma once

#include "file_mark.h"
#include "trust.h"
#include "tthc/finding/finding.h"
#include "tthc/model/procedure.h"

#include <map>
#include <string>
#include <vector>

namespace tthc::importing {

/// What one record says of a procedure, and where it says it.
struct Told {
    Procedure procedure;
    SourceMark source;
    Location where;                          ///< of the record
    std::map<std::string, Location> places;  ///< of fields, by key
    std::string updated;                     ///< milliseconds; empty where the record has no date
    std::size_t size = 0;                    ///< of the record in bytes
};

/// The records of one shape say one thing: the newest, where they tell no day the longest.
struct Newest {
    std::vector<Told> records;  ///< one of each shape
    struct Older {
        Told record;
        Location newer;
    };
    std::vector<Older> older;
};
Newest newest_of_each_shape(std::vector<Told> records);

/// One procedure from its records, field by field: the most trusted record that tells a field
/// holds; what it leaves empty in an element is taken from the same element of the others.
struct Merged {
    Procedure procedure;
    std::vector<SourceMark> sources;     ///< the most trusted first
    std::vector<Finding> disagreements;  ///< information; both values, both places
};

/// The same whatever the order of the records.
Merged merge_sources(std::vector<Told> records, const std::vector<TrustOrder>& trust);

/// What each record told of a procedure that was merged from them, but for what was filled in.
std::vector<Told> told_apart(const Procedure& procedure, const std::vector<SourceMark>& sources);

}  // namespace tthc::importing
