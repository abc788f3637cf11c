#pragma once

#include "tthc/finding/findings.h"
#include "tthc/import/json_text.h"
#include "tthc/import/key_tree.h"
#include "tthc/import/raw_record.h"

namespace tthc::importing {

/// What an object says, by the keys of its shape. A value of the wrong type is told.
RawRecord take_record(const JsonValue& json, const KnownShape& known, Findings& findings);

}  // namespace tthc::importing
