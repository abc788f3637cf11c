#pragma once

#include "tthc/base/result.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace tthc::lsp {

/// Longest message that is taken.
inline constexpr std::size_t max_message_size = std::size_t{64} << 20U;

/// The next message of a stream (`Content-Length: 2\r\n\r\n{}`); nothing at its end. An error for
/// headers that cannot be understood, after which the next call looks for those of another message.
Result<std::optional<std::string>> read_message(std::istream& in);

/// A message with its header.
std::string framed(std::string_view message);

}  // namespace tthc::lsp
