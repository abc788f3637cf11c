#include "tthc/base/bare_letters.h"

#include "tthc/base/utf8.h"

#include <algorithm>

namespace tthc {
namespace {

std::string sorted_bytes(std::string text) {
    std::sort(text.begin(), text.end());
    return text;
}

}  // namespace

std::string bare_letters(std::string_view text) {
    constexpr std::string_view barred = "đ";
    std::string bare = utf8::decomposed(text, /*strip_marks=*/true);
    for (auto at = bare.find(barred); at != std::string::npos; at = bare.find(barred, at))
        bare.replace(at, barred.size(), "d");
    return bare;
}

bool has_stop_tone(std::string_view syllable) {
    constexpr std::string_view acute = "\u0301";
    constexpr std::string_view dot = "\u0323";
    const std::string parts = utf8::decomposed(syllable);
    return parts.find(acute) != std::string::npos || parts.find(dot) != std::string::npos;
}

bool same_letters(std::string_view left, std::string_view right) {
    return sorted_bytes(utf8::decomposed(left)) == sorted_bytes(utf8::decomposed(right));
}

}  // namespace tthc
