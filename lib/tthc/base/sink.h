#pragma once

#include <functional>
#include <string_view>

namespace tthc {

/// Takes what is written, piece by piece.
using Sink = std::function<void(std::string_view)>;

}  // namespace tthc
