#pragma once

#include "tthc/base/bilingual.h"

#include <optional>
#include <string_view>

namespace tthc::importing {

/// How a file is read.
enum class FileReader { records, csv, workbook, none };

struct FileKind {
    FileReader reader = FileReader::records;
    Bilingual name;  ///< of a kind that is not read
};

/// Told by its first bytes, and by its name where they say nothing.
FileKind kind_of(std::string_view path, std::string_view head);

}  // namespace tthc::importing
