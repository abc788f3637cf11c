#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/model/procedure.h"
#include "tthc/source/source_file.h"

#include <cstdint>
#include <map>
#include <string>

namespace tthc {

/// What people call an input of an estimate, and where it stands.
struct InputPlace {
    Message name;      ///< empty where the record gives it none
    std::string file;  ///< empty where the record does not state it
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// The elements of a record and their fields by path: `burden/nop-ho-so`, `burden/nop-ho-so/trips`.
using InputPlaces = std::map<std::string, InputPlace>;

InputPlaces input_places(const Procedure& procedure, const SourceFile& source);

/// The input, else the element that it belongs to; null where the record has neither.
const InputPlace* find_input(const InputPlaces& places, const std::string& path);

}  // namespace tthc
