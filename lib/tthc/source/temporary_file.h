#pragma once

#include <string_view>

namespace tthc {

/// What the name of a file ends with while it is written.
inline constexpr std::string_view temporary_suffix = ".tthc-tmp";

}  // namespace tthc
