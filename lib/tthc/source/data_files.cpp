#include "tthc/source/data_files.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>

namespace tthc {
namespace {

namespace fs = std::filesystem;

Result<std::map<std::string, std::string>> paths_in(const std::string& folder) {
    std::map<std::string, std::string> paths;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (!entry->is_regular_file(error) || entry->path().extension() != ".yaml") continue;
        paths[entry->path().lexically_relative(folder).generic_string()] = entry->path().string();
    }
    if (!error) return paths;
    return Error{{fmt::format("{}: không đọc được thư mục dữ liệu", folder),
                  fmt::format("{}: the data folder cannot be read", folder)}};
}

}  // namespace

Result<std::vector<SourceFile>> engine_data(const std::string& folder) {
    std::map<std::string, SourceFile> files;
    for (const ShippedFile& shipped : shipped_files()) {
        files[std::string(shipped.path)] =
            SourceFile(std::string(shipped.path), std::string(shipped.text));
    }
    if (!folder.empty()) {
        const auto paths = paths_in(folder);
        if (!paths) return paths.error();
        for (const auto& [relative, path] : *paths) {
            auto source = read_source(path);
            if (!source) return source.error();
            files[relative] = *std::move(source);
        }
    }
    std::vector<SourceFile> sources;
    for (auto& [relative, source] : files)
        sources.push_back(std::move(source));
    return sources;
}

}  // namespace tthc
