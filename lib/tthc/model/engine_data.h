#pragma once

#include "tthc/model/kind.h"
#include "tthc/model/load_record.h"
#include "tthc/source/sorted_table.h"
#include "tthc/source/source_file.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// A file of the engine's data, parsed once for all that read it.
struct DataFile {
    SourceFile source;
    yaml::Tree tree;
    std::vector<Finding> findings;  ///< of its YAML
    std::string_view kind;          ///< empty where it is of none
    SortedTable compiled;           ///< of a shipped table, whose source is empty
};

/// The kinds of table (`*.csv`), told by the first column of its head: `number`, `agency`,
/// `commune`.
inline constexpr std::string_view instrument_table = "instrument-table";
inline constexpr std::string_view agency_table = "agency-table";
inline constexpr std::string_view commune_table = "commune-table";

DataFile parse_data(SourceFile source);

/// The shipped files and those of `folder` (see data_sources) of the kinds asked for, parsed; no
/// kind means all. What is not asked for costs nothing.
Result<std::vector<DataFile>> engine_data(const std::string& folder = {},
                                          std::span<const std::string_view> kinds = {});

/// The first thing that is wrong, with its place: the engine does not work on half a register.
Error refusal_of(const std::vector<Finding>& findings);

/// The records of one kind among the engine's data.
template <record::Record T>
Result<std::vector<T>> load_registers(std::span<const DataFile> data, std::string_view kind) {
    std::vector<T> records;
    for (const DataFile& file : data) {
        if (file.kind != kind) continue;
        Findings findings(file.source);
        auto loaded = load_record<T>(file.tree, findings);
        if (!loaded.record) return refusal_of(loaded.findings);
        records.push_back(*std::move(loaded.record));
    }
    return records;
}

}  // namespace tthc
