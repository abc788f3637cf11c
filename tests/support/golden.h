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

}  // namespace tthc::test
