#include "tthc/work/inputs.h"

#include "tthc/base/split.h"

#include <algorithm>
#include <filesystem>

namespace tthc {
namespace {

namespace fs = std::filesystem;

bool matches(std::string_view text, std::string_view pattern) {
    if (pattern.empty()) return text.empty();
    if (pattern.starts_with("**/") && matches(text, pattern.substr(3))) return true;
    const bool across = pattern.starts_with("**");
    if (pattern.front() == '*') {
        const std::string_view rest = pattern.substr(across ? 2 : 1);
        for (std::size_t i = 0; i <= text.size(); ++i) {
            if (matches(text.substr(i), rest)) return true;
            if (i < text.size() && text[i] == '/' && !across) return false;
        }
        return false;
    }
    if (text.empty()) return false;
    const bool same =
        pattern.front() == '?' ? text.front() != '/' : text.front() == pattern.front();
    return same && matches(text.substr(1), pattern.substr(1));
}

std::string normal(const fs::path& path) {
    return path.lexically_normal().generic_string();
}

bool is_excluded(std::string_view path, const std::vector<std::string>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(), [path](const std::string& pattern) {
        if (!pattern.starts_with('/')) return matches_glob(path, pattern);
        std::error_code error;
        return matches_glob(normal(fs::absolute(path, error)), pattern);
    });
}

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with(".");
}

bool has_extension(const fs::path& path, const std::vector<std::string>& extensions) {
    return std::find(extensions.begin(), extensions.end(), path.extension().string()) !=
           extensions.end();
}

void walk(const fs::path& folder, const InputOptions& options, std::vector<std::string>& files) {
    std::error_code error;
    constexpr auto skip = fs::directory_options::skip_permission_denied;
    fs::recursive_directory_iterator at(folder, skip, error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        const std::string path = normal(at->path());
        const bool folder_below = at->is_directory(error);
        if (is_hidden(at->path()) || is_excluded(path, options.exclude)) {
            if (folder_below) at.disable_recursion_pending();
        } else if (!folder_below && has_extension(at->path(), options.extensions)) {
            files.push_back(path);
        }
    }
}

}  // namespace

bool matches_glob(std::string_view path, std::string_view pattern) {
    if (pattern.ends_with('/')) pattern.remove_suffix(1);
    if (pattern.find('/') != std::string_view::npos) return matches(path, pattern);
    const auto names = split(path, "/");
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return matches(name, pattern); });
}

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
        } else if (!is_excluded(normal(path), options.exclude)) {
            files.push_back(normal(path));
        }
    }
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return std::vector<Source>(files.begin(), files.end());
}

std::vector<std::string> paths_of(std::span<const Source> sources) {
    std::vector<std::string> paths;
    for (const Source& source : sources)
        paths.push_back(source.path());
    return paths;
}

}  // namespace tthc
