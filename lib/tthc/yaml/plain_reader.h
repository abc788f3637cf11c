#pragma once

#include "tthc/yaml/tree.h"

#include <optional>
#include <string_view>

namespace tthc::yaml {

/// The tree of a text that keeps to the plain subset which people and `tthc import` write; the same
/// as that of yaml-cpp. Nothing for any other text, be it right or wrong. The bytes have to be
/// checked (`check_bytes`).
std::optional<Tree> read_plain(std::string_view text);

}  // namespace tthc::yaml
