#pragma once

#include "tthc/base/bilingual.h"

#include <string>
#include <string_view>

namespace tthc::report {

/// A procedure file to fill in: every key of the format with an example value and its meaning,
/// those that are not required commented out. It loads without findings as it is and with the
/// marks of the comments removed.
std::string skeleton(std::string_view name, Language language);

}  // namespace tthc::report
