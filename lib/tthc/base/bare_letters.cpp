#include "tthc/base/bare_letters.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace tthc {
namespace {

std::string decomposed(std::string_view text, int more = 0) {
    utf8proc_uint8_t* raw = nullptr;
    const int options =
        static_cast<int>(UTF8PROC_STABLE) | static_cast<int>(UTF8PROC_DECOMPOSE) | more;
    const auto size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()),  // NOLINT
        static_cast<utf8proc_ssize_t>(text.size()), &raw, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
    if (size < 0) return std::string(text);
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};  // NOLINT
}

std::string sorted_bytes(std::string text) {
    std::sort(text.begin(), text.end());
    return text;
}

}  // namespace

std::string bare_letters(std::string_view text) {
    constexpr std::string_view barred = "đ";
    std::string bare = decomposed(text, static_cast<int>(UTF8PROC_STRIPMARK));
    for (auto at = bare.find(barred); at != std::string::npos; at = bare.find(barred, at))
        bare.replace(at, barred.size(), "d");
    return bare;
}

bool has_stop_tone(std::string_view syllable) {
    constexpr std::string_view acute = "\u0301";
    constexpr std::string_view dot = "\u0323";
    const std::string parts = decomposed(syllable);
    return parts.find(acute) != std::string::npos || parts.find(dot) != std::string::npos;
}

bool same_letters(std::string_view left, std::string_view right) {
    return sorted_bytes(decomposed(left)) == sorted_bytes(decomposed(right));
}

}  // namespace tthc
