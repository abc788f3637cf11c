#pragma once

#include "tthc/base/result.h"
#include "tthc/review/suppression_file.h"

#include <string>
#include <vector>

namespace tthc {

/// The text of a file of suppressions with more entries behind those it has; comments and layout of
/// all the rest stay. An error where the file cannot be read whole.
Result<std::string> with_entries(const SourceFile& file, const std::vector<SuppressionEntry>& more);

}  // namespace tthc
