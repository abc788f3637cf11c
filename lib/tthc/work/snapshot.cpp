#include "tthc/work/snapshot.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace tthc {
namespace {

/// Those of `files` that `others` do not have just so.
void add_different(const Snapshot& files, const Snapshot& others, std::vector<std::string>& paths) {
    for (const auto& [path, state] : files) {
        const auto other = others.find(path);
        if (other == others.end() || other->second != state) paths.push_back(path);
    }
}

}  // namespace

Snapshot snapshot_of(std::span<const std::string> paths) {
    Snapshot snapshot;
    for (const std::string& path : paths) {
        std::error_code error;
        const auto written = std::filesystem::last_write_time(path, error);
        if (error) continue;
        const auto size = std::filesystem::file_size(path, error);
        snapshot[path] = {written.time_since_epoch().count(), error ? 0 : size};
    }
    return snapshot;
}

std::vector<std::string> changed_between(const Snapshot& before, const Snapshot& after) {
    std::vector<std::string> paths;
    add_different(before, after, paths);
    add_different(after, before, paths);
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
}

}  // namespace tthc
