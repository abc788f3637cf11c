#include "tthc/base/bare_letters.h"

#include "tthc/base/utf8.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tthc {
namespace {

std::string sorted_bytes(std::string text) {
    std::sort(text.begin(), text.end());
    return text;
}

std::string bare_letters_of_any(std::string_view text) {
    constexpr std::string_view barred = "đ";
    std::string bare = utf8::decomposed(text, /*strip_marks=*/true);
    for (auto at = bare.find(barred); at != std::string::npos; at = bare.find(barred, at))
        bare.replace(at, barred.size(), "d");
    return bare;
}

/// The letters of Latin that texts in Vietnamese have, and the dashes, quotes and bullets.
class BareTable {
public:
    BareTable() {
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            for (char32_t point = ranges[i].first; point <= ranges[i].last; ++point) {
                std::string letter;
                utf8::append(letter, point);
                letters_[i].push_back(bare_letters_of_any(letter));
            }
        }
    }

    const std::string* of(char32_t point) const {
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            if (point >= ranges[i].first && point <= ranges[i].last)
                return &letters_[i][point - ranges[i].first];
        }
        return nullptr;
    }

private:
    struct Range {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array<Range, 3> ranges{
        {{0xC0, 0x1B0}, {0x1EA0, 0x1EF9}, {0x2010, 0x2026}}};
    std::array<std::vector<std::string>, ranges.size()> letters_;
};

}  // namespace

std::string bare_letters(std::string_view text) {
    static const BareTable table;
    std::string bare;
    bare.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto character = utf8::character_at(text, at);
        const std::string_view bytes = text.substr(at, character.size);
        at += character.size;
        if (bytes.size() == 1 && character.point) {
            bare += bytes;
            continue;
        }
        const std::string* const known = character.point ? table.of(*character.point) : nullptr;
        if (known == nullptr) return bare_letters_of_any(text);
        bare += *known;
    }
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
