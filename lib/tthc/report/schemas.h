#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/model/load.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// One kind of file the tool reads: its JSON Schema and its loader, from the same field lists.
struct SchemaFile {
    std::string_view name;  ///< `procedure`; the file is `schemas/procedure.schema.json`
    FileKind kind = FileKind::unknown;
    Bilingual title;
    std::string (*print)() = nullptr;  ///< the schema as JSON text, with its last newline
    std::vector<Finding> (*check)(const SourceFile& source) = nullptr;
};

/// Every kind of file, the procedure first.
std::span<const SchemaFile> schema_files();

/// The kind of this name, or null.
const SchemaFile* find_schema(std::string_view name);

}  // namespace tthc
