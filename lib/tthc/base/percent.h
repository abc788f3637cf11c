#pragma once

#include <string>
#include <string_view>

namespace tthc {

/// A path as it stands in a reference of RFC 3986: what may not stand there is percent-encoded.
std::string percent_encoded(std::string_view path);

/// The text that a percent-encoded one stands for; a lone `%` stays.
std::string percent_decoded(std::string_view text);

}  // namespace tthc
