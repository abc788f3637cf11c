#pragma once

#include "tthc/base/result.h"
#include "tthc/source/sorted_table.h"
#include "tthc/source/source_file.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// A file of `data/engine`, compiled in; `path` is relative to that folder.
struct ShippedFile {
    std::string_view path;
    std::string_view text;
};

/// All of them, by path.
std::span<const ShippedFile> shipped_files();

/// A table of `data/engine`, compiled in.
struct ShippedTable {
    std::string_view path;
    std::string_view kind;  ///< as engine_data calls it
    SortedTable rows;
};

/// All of them, by path (made by tools/tabulate).
std::span<const ShippedTable> shipped_tables();

/// Those that no file of `folder` replaces.
std::vector<ShippedTable> data_tables(const std::string& folder);

/// The engine's data: the shipped files and those of `folder` (recursive, `*.yaml`, `*.yml`,
/// `*.csv`), which replace shipped ones of the same relative path and add to the others. Shipped
/// files come first, each group by path; where two speak of the same thing, the later one holds. An
/// empty folder name means none.
Result<std::vector<SourceFile>> data_sources(const std::string& folder);

}  // namespace tthc
