#pragma once

#include "json_text.h"
#include "tthc/finding/findings.h"
#include "tthc/import/shape/key_tree.h"
#include "tthc/import/shape/raw_record.h"

namespace tthc::importing {

/// What an object says, by the keys of its shape. A value of the wrong type is told.
RawRecord take_record(const JsonValue& json, const KnownShape& known, Findings& findings);

}  // namespace tthc::importing
