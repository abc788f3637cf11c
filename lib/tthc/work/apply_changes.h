#pragma once

#include "tthc/base/result.h"
#include "tthc/model/procedure.h"
#include "tthc/source/source.h"

#include <optional>
#include <set>
#include <string>

namespace tthc {

/// A version that was written from another and some changes.
struct AppliedChanges {
    std::string text;
    std::size_t count = 0;
    bool rewritten = false;  ///< the layout of the old text could not be kept, nor its comments
};

/// The old version with the changes of a json report of `diff`, all or those with these
/// fingerprints. An error for a fingerprint that the report lacks, and for a change that was made
/// from another version.
Result<AppliedChanges> apply_changes(const Source& old_version, const SourceFile& report,
                                     const std::set<std::string>& only);

/// The text of a version with what differs written over; nothing where that would not say the same.
std::optional<std::string> patched(const SourceFile& source, const Procedure& version,
                                   const Procedure& result);

}  // namespace tthc
