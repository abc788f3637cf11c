#pragma once

#include "tthc/finding/findings.h"

#include <optional>
#include <string_view>

namespace tthc::yaml {

/// What must hold of the bytes before a YAML reader sees them, because readers let it through or
/// report it elsewhere: UTF-8, no control characters, no tab in an indentation, no line on which a
/// reader would choke.
/// Returns whether reading may go on.
bool check_bytes(const SourceFile& source, Findings& findings);

/// End of the quoted scalar whose opening quote is at `begin`; npos when it is never closed.
std::size_t end_of_quoted(std::string_view text, std::size_t begin);

/// End of an unquoted scalar that starts at `begin` and was read as `value`: the place after its
/// last word.
std::size_t end_of_words(std::string_view text, std::size_t begin, std::string_view value);

/// The same for a block scalar; `begin` is the place of its `|` or `>`.
std::size_t end_of_block(std::string_view text, std::size_t begin, std::string_view value);

/// The first word of block text that begins at `|` or `>`; the mark itself where it has none.
std::size_t begin_of_block(std::string_view text, std::size_t begin, std::size_t end);

/// The `~` or `null` at `begin`; empty when something else stands there.
std::string_view null_word(std::string_view text, std::size_t begin);

/// Where the line before that of `at` begins, if it is text without a colon: a reader takes it for
/// a part of the next key and complains there.
std::optional<std::size_t> loose_line_before(std::string_view text, std::size_t at);

/// First place from `begin` on that is neither white space nor comment.
std::size_t skip_blank(std::string_view text, std::size_t begin);

}  // namespace tthc::yaml
