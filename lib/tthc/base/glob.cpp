#include "tthc/base/glob.h"

#include "tthc/base/split.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

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

}  // namespace

bool matches_glob(std::string_view path, std::string_view pattern) {
    if (pattern.ends_with('/')) pattern.remove_suffix(1);
    if (pattern.find('/') != std::string_view::npos) return matches(path, pattern);
    const auto names = split(path, "/");
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return matches(name, pattern); });
}

bool matches_any_glob(std::string_view path, std::span<const std::string> patterns) {
    return std::any_of(patterns.begin(), patterns.end(), [path](const std::string& pattern) {
        if (!pattern.starts_with('/')) return matches_glob(path, pattern);
        std::error_code error;
        const auto absolute = fs::absolute(path, error).lexically_normal();
        return matches_glob(absolute.generic_string(), pattern);
    });
}

std::string anchored_glob(const std::string& pattern, const std::string& file) {
    if (pattern.find('/') == std::string::npos) return pattern;
    std::error_code error;
    const fs::path folder = fs::absolute(fs::path(file).parent_path(), error);
    return (folder / pattern).lexically_normal().generic_string();
}

}  // namespace tthc
