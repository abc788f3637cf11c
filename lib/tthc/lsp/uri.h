#pragma once

#include <string>
#include <string_view>

namespace tthc::lsp {

/// The path of a `file:` URI, from where the program runs if it is below; any other URI as it is.
std::string path_of(std::string_view uri);

/// The `file:` URI of a path.
std::string uri_of(const std::string& path);

}  // namespace tthc::lsp
