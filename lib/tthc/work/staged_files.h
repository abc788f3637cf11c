#pragma once

#include "tthc/base/result.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace tthc {

/// Writes a new file beside its place, where a run that is stopped leaves nothing that counts.
std::optional<Error> write_beside(const std::filesystem::path& path, std::string_view text);

/// Puts a file that was written beside its place there.
std::optional<Error> put_in_place(const std::filesystem::path& path);

/// Removes a file that was written beside its place, and its folder where nothing else is there.
void drop_beside(const std::filesystem::path& path);

}  // namespace tthc
