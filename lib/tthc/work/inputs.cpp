#include "tthc/work/inputs.h"

#include "tthc/base/glob.h"

#include <algorithm>
#include <filesystem>

namespace tthc {
namespace {

namespace fs = std::filesystem;

std::string normal(const fs::path& path) {
    return path.lexically_normal().generic_string();
}

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with(".");
}

bool has_extension(const fs::path& path, const std::vector<std::string>& extensions) {
    return std::find(extensions.begin(), extensions.end(), path.extension().string()) !=
           extensions.end();
}

/// By its own name or that of a folder above it.
bool is_excluded(const std::string& path, const InputOptions& options) {
    for (fs::path part = path; !part.empty(); part = part.parent_path()) {
        if (matches_any_glob(part.generic_string(), options.exclude)) return true;
        if (part == part.parent_path()) break;
    }
    return false;
}

void walk(const fs::path& folder, const InputOptions& options, std::vector<std::string>& files) {
    std::error_code error;
    constexpr auto skip = fs::directory_options::skip_permission_denied;
    fs::recursive_directory_iterator at(folder, skip, error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        const std::string path = normal(at->path());
        const bool folder_below = at->is_directory(error);
        if (is_hidden(at->path()) || matches_any_glob(path, options.exclude)) {
            if (folder_below) at.disable_recursion_pending();
        } else if (!folder_below && has_extension(at->path(), options.extensions)) {
            files.push_back(path);
        }
    }
}

}  // namespace

Result<std::vector<Source>> collect_inputs(const InputOptions& options,
                                           const std::function<std::string()>& standard_input) {
    const auto& paths = options.paths;
    if (std::find(paths.begin(), paths.end(), "-") != paths.end()) {
        if (paths.size() > 1) {
            return Error{{"`-` (đầu vào chuẩn) không dùng chung với tệp khác",
                          "`-` (standard input) cannot be combined with other inputs"}};
        }
        const std::string& name = options.stdin_filename;
        return std::vector<Source>{SourceFile(name.empty() ? "<stdin>" : name, standard_input())};
    }
    std::vector<std::string> files;
    const std::vector<std::string> here{"."};
    for (const std::string& path : paths.empty() ? here : paths) {
        std::error_code error;
        if (fs::is_directory(path, error)) {
            walk(path, options, files);
        } else if (!is_excluded(normal(path), options)) {
            files.push_back(normal(path));
        }
    }
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return std::vector<Source>(files.begin(), files.end());
}

std::vector<std::string> named_but_excluded(const InputOptions& options) {
    std::vector<std::string> files;
    for (const std::string& path : options.paths) {
        std::error_code error;
        if (!fs::is_directory(path, error) && is_excluded(normal(path), options))
            files.push_back(path);
    }
    return files;
}

std::vector<std::string> paths_of(std::span<const Source> sources) {
    std::vector<std::string> paths;
    for (const Source& source : sources)
        paths.push_back(source.path());
    return paths;
}

}  // namespace tthc
