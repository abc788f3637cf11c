#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::test {

inline std::string read(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Whether goldens of this name are to be rewritten: `TTHC_ACCEPT=1` all, `TTHC_ACCEPT=cli,rules`
/// those.
inline bool accepts(std::string_view name) {
    const char* const value = std::getenv("TTHC_ACCEPT");
    if (value == nullptr) return false;
    const std::string wanted = ',' + std::string(value) + ',';
    return wanted == ",1," || wanted.find(',' + std::string(name) + ',') != std::string::npos;
}

/// Whether a committed file is what is printed today; written anew where that is accepted.
inline bool is_golden(const std::filesystem::path& path, const std::string& today,
                      std::string_view name) {
    if (accepts(name)) std::ofstream(path, std::ios::binary) << today;
    return read(path) == today;
}

/// The page with a text between `<!-- name -->` and `<!-- /name -->`; as it is where it has no such
/// marks.
inline std::string with_section(const std::string& page, const std::string& name,
                                const std::string& text) {
    const std::string open = "<!-- " + name + " -->\n";
    const auto begin = page.find(open);
    const auto end = page.find("<!-- /" + name + " -->\n");
    if (begin == std::string::npos || end == std::string::npos) return page;
    return page.substr(0, begin + open.size()) + text + page.substr(end);
}

}  // namespace tthc::test
