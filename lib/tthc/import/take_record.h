#pragma once

#include "tthc/finding/findings.h"
#include "tthc/import/key_tree.h"
#include "tthc/import/raw_record.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace tthc::importing {

/// The text of a file and where the record stands in it.
struct RecordPlace {
    std::string_view file;
    Span span;
};

/// What an object says, by the keys of its shape. A value of the wrong type is told.
RawRecord take_record(const nlohmann::ordered_json& json, const KnownShape& known,
                      const RecordPlace& place, Findings& findings);

}  // namespace tthc::importing
