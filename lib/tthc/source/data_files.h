#pragma once

#include "tthc/base/result.h"
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

/// The engine's data: the shipped files and those of `folder` (recursive, `*.yaml`, `*.yml`), which
/// replace shipped ones of the same relative path and add to the others. Shipped files come first,
/// each group by path; where two speak of the same thing, the later one holds. An empty folder name
/// means none.
Result<std::vector<SourceFile>> data_sources(const std::string& folder);

}  // namespace tthc
