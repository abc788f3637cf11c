#pragma once

#include <span>
#include <string>
#include <string_view>

namespace tthc {

/// Whether a path matches a pattern of `*` (within one folder), `**` (across folders) and `?`. A
/// pattern without a slash is held against each part of the path.
bool matches_glob(std::string_view path, std::string_view pattern);

/// Whether any does; a pattern that begins with a slash is held against the absolute path.
bool matches_any_glob(std::string_view path, std::span<const std::string> patterns);

/// A pattern that a file holds: one with a slash counts from the folder of that file, and becomes
/// absolute; others hold anywhere.
std::string anchored_glob(const std::string& pattern, const std::string& file);

}  // namespace tthc
