#pragma once

#include "tthc/record/shape.h"

#include <string>
#include <string_view>

namespace tthc::record {

/// The JSON Schema 2020-12 of one kind of file, as text with its last newline; from the same field
/// lists as the reader, so that both accept the same files. `name` is its file name.
std::string json_schema(std::string_view name, const ValueShape& shape);

}  // namespace tthc::record
