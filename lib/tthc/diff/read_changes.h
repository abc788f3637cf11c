#pragma once

#include "tthc/base/result.h"
#include "tthc/diff/change.h"
#include "tthc/source/source_file.h"

#include <string>
#include <vector>

namespace tthc {

/// A change that was written to json: what applying it needs, and what it is known by.
struct SavedChange {
    std::string procedure;
    std::string fingerprint;
    Change change;
};

/// The `changes` of a json report of `diff`.
Result<std::vector<SavedChange>> read_changes(const SourceFile& report);

/// Whether what the change takes out or alters stands in this version, at its place.
bool fits(const Procedure& base, const Change& change);

}  // namespace tthc
