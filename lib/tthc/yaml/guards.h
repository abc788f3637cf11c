#pragma once

#include "tthc/source/diagnostic.h"

#include <string_view>

namespace tthc::yaml {

/// What must hold of the bytes before a YAML reader sees them, because readers let it through or
/// report it elsewhere: UTF-8, no control characters, no tab in an indentation.
/// Returns whether reading may go on.
bool check_bytes(const SourceFile& source, Diagnostics& diagnostics);

/// End of the quoted scalar whose opening quote is at `begin`; npos when it is never closed.
std::size_t end_of_quoted(std::string_view text, std::size_t begin);

/// End of an unquoted or block scalar that starts at `begin` and was read as `value`: the place
/// after its last word.
std::size_t end_of_words(std::string_view text, std::size_t begin, std::string_view value);

/// First place from `begin` on that is neither white space nor comment.
std::size_t skip_blank(std::string_view text, std::size_t begin);

}  // namespace tthc::yaml
