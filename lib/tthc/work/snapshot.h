#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// What tells whether a file was written since.
struct FileState {
    std::int64_t written = 0;
    std::uintmax_t size = 0;

    friend bool operator==(const FileState&, const FileState&) = default;
};

/// Files by path; one that is not there is not in it.
using Snapshot = std::map<std::string, FileState>;

Snapshot snapshot_of(std::span<const std::string> paths);

/// The files that came, went or were written, by path.
std::vector<std::string> changed_between(const Snapshot& before, const Snapshot& after);

}  // namespace tthc
