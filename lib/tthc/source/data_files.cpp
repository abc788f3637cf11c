#include "tthc/source/data_files.h"

#include "tthc/base/say.h"

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
        const auto extension = entry->path().extension();
        const bool is_data = extension == ".yaml" || extension == ".yml" || extension == ".csv";
        if (!entry->is_regular_file(error) || !is_data) continue;
        paths[entry->path().lexically_relative(folder).generic_string()] = entry->path().string();
    }
    if (!error) return paths;
    return Error{
        say("{}: không đọc được thư mục dữ liệu", "{}: the data folder cannot be read", folder)};
}

}  // namespace

std::vector<ShippedTable> data_tables(const std::string& folder) {
    std::vector<ShippedTable> tables;
    std::error_code error;
    for (const ShippedTable& table : shipped_tables()) {
        const bool replaced = !folder.empty() && fs::exists(fs::path(folder) / table.path, error);
        if (!replaced) tables.push_back(table);
    }
    return tables;
}

Result<std::vector<SourceFile>> data_sources(const std::string& folder) {
    Result<std::map<std::string, std::string>> paths = std::map<std::string, std::string>{};
    if (!folder.empty()) paths = paths_in(folder);
    if (!paths) return paths.error();
    std::vector<SourceFile> sources;
    for (const ShippedFile& shipped : shipped_files()) {
        const std::string path(shipped.path);
        if (!paths->contains(path)) sources.emplace_back(path, std::string(shipped.text));
    }
    for (const auto& [relative, path] : *paths) {
        auto source = read_source(path);
        if (!source) return source.error();
        sources.push_back(*std::move(source));
    }
    return sources;
}

}  // namespace tthc
