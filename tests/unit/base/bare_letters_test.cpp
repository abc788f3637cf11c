#include "tthc/base/bare_letters.h"

#include "tthc/base/utf8.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace tthc;

namespace {

/// By the library for Unicode alone.
std::string bare_by_unicode(std::string_view text) {
    std::string bare = utf8::decomposed(text, /*strip_marks=*/true);
    constexpr std::string_view barred = "đ";
    for (auto at = bare.find(barred); at != std::string::npos; at = bare.find(barred, at))
        bare.replace(at, barred.size(), "d");
    return bare;
}

}  // namespace

TEST_CASE("bare letters are those of Unicode, for every character and in texts") {
    for (char32_t point = 1; point < 0x3100; ++point) {
        std::string letter;
        utf8::append(letter, point);
        CAPTURE(static_cast<std::uint32_t>(point));
        REQUIRE(bare_letters(letter) == bare_by_unicode(letter));
    }
    constexpr unsigned seed = 11;
    INFO("seed ", seed);
    std::mt19937 random(seed);
    constexpr std::u32string_view alphabet = U"a đâấậéơỡừỷ–“”…•d\u0301\u0323\u01b0½Ω";
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (int i = 0; i < 12; ++i)
            utf8::append(text, alphabet[random() % alphabet.size()]);
        CAPTURE(text);
        REQUIRE(bare_letters(utf8::to_nfc(text)) == bare_by_unicode(utf8::to_nfc(text)));
    }
}
