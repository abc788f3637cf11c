#include "tthc/work/git_setup.h"

#include "tthc/base/split.h"
#include "tthc/source/source_file.h"
#include "tthc/work/git.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

namespace tthc::git_setup {
namespace {

constexpr std::string_view attributes[] = {"*.yaml diff=tthc", "*.yml diff=tthc"};
constexpr const char* sections[] = {"diff.tthc", "difftool.tthc"};

/// One word of a shell, whatever stands in it.
std::string quoted(const std::string& text) {
    std::string word = "'";
    for (const char c : text) {
        if (c == '\'') {
            word += "'\\''";
        } else {
            word += c;
        }
    }
    return word + "'";
}

Result<std::string> attributes_file() {
    auto path = git({"rev-parse", "--git-path", "info/attributes"});
    if (path) path->pop_back();
    return path;
}

/// The lines of the file that are not ours.
Result<std::string> lines_of_others(const std::string& path) {
    if (!std::filesystem::exists(path)) return std::string();
    const auto file = read_source(path);
    if (!file) return file.error();
    std::string others;
    std::string_view text = file->text();
    if (text.ends_with('\n')) text.remove_suffix(1);
    for (const std::string_view line : split(text, "\n")) {
        const bool ours =
            std::find(std::begin(attributes), std::end(attributes), line) != std::end(attributes);
        if (!ours) others += fmt::format("{}\n", line);
    }
    return others;
}

}  // namespace

Result<Lines> install(const std::string& program) {
    const auto path = attributes_file();
    if (!path) return path.error();
    auto text = lines_of_others(*path);
    if (!text) return text.error();
    const std::string call = quoted(program) + " git";
    const std::pair<std::string, std::string> settings[] = {
        {"diff.tthc.command", call + " driver --"},
        {"diff.tthc.textconv", call + " textconv --"},
        {"difftool.tthc.cmd", call + R"( difftool -- "$LOCAL" "$REMOTE" "$MERGED")"},
    };
    Lines lines;
    for (const auto& [key, value] : settings) {
        const auto set = git({"config", "--local", key, value});
        if (!set) return set.error();
        lines.push_back(fmt::format("{} = {}", key, value));
    }
    for (const std::string_view line : attributes) {
        *text += fmt::format("{}\n", line);
        lines.push_back(fmt::format("{}: {}", *path, line));
    }
    std::filesystem::create_directories(std::filesystem::path(*path).parent_path());
    if (const auto error = write_file(*path, *text)) return *error;
    return lines;
}

Result<Lines> uninstall() {
    const auto path = attributes_file();
    if (!path) return path.error();
    Lines lines;
    for (const char* const section : sections) {
        if (!git({"config", "--local", "--get-regexp", fmt::format("^{}\\.", section)})) continue;
        const auto removed = git({"config", "--local", "--remove-section", section});
        if (!removed) return removed.error();
        lines.emplace_back(section);
    }
    const auto others = lines_of_others(*path);
    if (!others) return others.error();
    if (!std::filesystem::exists(*path)) return lines;
    if (others->empty()) {
        std::filesystem::remove(*path);
    } else if (const auto error = write_file(*path, *others)) {
        return *error;
    }
    lines.push_back(*path);
    return lines;
}

}  // namespace tthc::git_setup
