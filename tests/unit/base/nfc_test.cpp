#include "tthc/base/utf8.h"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <cstdlib>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace tthc;

namespace {

/// What the library of record says.
std::string composed(const std::string& text) {
    auto* const raw = utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
    if (raw == nullptr) return {};
    std::string result(reinterpret_cast<const char*>(raw));
    std::free(raw);
    return result;
}

std::string lower(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t point = 0;
        at += static_cast<std::size_t>(
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                             static_cast<utf8proc_ssize_t>(text.size() - at), &point));
        utf8::append(result, static_cast<char32_t>(utf8proc_tolower(point)));
    }
    return composed(result);
}

std::string of_point(char32_t point) {
    std::string text;
    utf8::append(text, point);
    return text;
}

bool is_character(char32_t point) {
    return point != 0 && (point < 0xD800 || point > 0xDFFF);
}

void check_same(const std::string& text) {
    const std::string standard = composed(text);
    if (utf8::to_nfc(text) != standard || (utf8::is_plain_nfc(text) && text != standard) ||
        utf8::to_lower(text) != lower(text)) {
        FAIL_CHECK("otherwise than utf8proc: " << text);
    }
}

/// As the texts of records: Vietnamese of both forms, signs, and now and then any character.
std::string random_text(std::mt19937& random) {
    static constexpr std::pair<char32_t, char32_t> ranges[] = {
        {0x20, 0x7E},     {0x61, 0x7A},     {0xA0, 0x1B0},    {0x1EA0, 0x1EF9}, {0x300, 0x345},
        {0x2000, 0x206F}, {0x1100, 0x11FF}, {0xAC00, 0xAD00}, {0x1, 0xD7FF},    {0xE000, 0x10FFFF}};
    std::string text;
    for (std::size_t size = random() % 12; size > 0; --size) {
        const auto [first, last] = ranges[random() % std::size(ranges)];
        utf8::append(text, first + static_cast<char32_t>(random()) % (last - first + 1));
    }
    return text;
}

}  // namespace

TEST_CASE("every character is composed and lowered as utf8proc does, alone and behind another") {
    const std::vector<std::string> before{"", "a", "ê", "ơ", "o\u0323", "가", "\u1100"};
    for (char32_t point = 1; point <= 0x10FFFF; ++point) {
        if (!is_character(point)) continue;
        const std::string character = of_point(point);
        const bool anywhere = point < 0x3000;
        for (std::size_t i = 0; i < (anywhere ? before.size() : 2); ++i)
            check_same(before[i] + character + (anywhere ? "a\u0301" : ""));
    }
}

TEST_CASE("random texts are composed and lowered as utf8proc does") {
    std::mt19937 random(11);
    for (int i = 0; i < 200'000; ++i)
        check_same(random_text(random));
}

TEST_CASE("white space is squeezed wherever it stands") {
    std::mt19937 random(12);
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::size_t size = random() % 12; size > 0; --size)
            text += "a b\t \n\rc"[random() % 8];
        std::string expected;
        bool gap = false;
        for (const char c : text) {
            const bool white = std::string_view(" \t\n\r").find(c) != std::string_view::npos;
            if (!white && gap && !expected.empty()) expected += ' ';
            if (!white) expected += c;
            gap = white;
        }
        CHECK(utf8::squeeze(text) == expected);
    }
}
