#pragma once

#include "tthc/record/reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace tthc::house {

/// Words for people; who writes one language only is read in both.
struct Phrase {
    std::string vi;
    std::string en;

    friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// `X001`.
struct RuleCode {
    std::string id;

    friend bool operator==(const RuleCode&, const RuleCode&) = default;
};

}  // namespace tthc::house

namespace tthc::record {

template <>
struct Codec<house::Phrase> {
    static constexpr Shape shape = Shape::text;
    static constexpr Bilingual expected = Codec<std::string>::expected;
    static std::optional<house::Phrase> parse(std::string_view text);
    static constexpr std::string_view pattern{};
    static constexpr std::string_view format{};
};

template <>
struct Codec<house::RuleCode> {
    static constexpr Shape shape = Shape::text;
    static constexpr Bilingual expected{"chữ X và ba chữ số (X001)",
                                        "the letter X and three digits (X001)"};
    static std::optional<house::RuleCode> parse(std::string_view text);
    static constexpr std::string_view pattern = "^X[0-9]{3}$";
    static constexpr std::string_view format{};
};

/// `{vi, en}`.
struct LongPhrase {
    static constexpr Bilingual title{"Lời bằng hai thứ tiếng", "Words in both languages"};
    Place place;
    Located<std::string> vi;
    Located<std::string> en;

    template <class Visit>
    static void fields(Visit&& visit) {
        visit(Field{"vi", {"Tiếng Việt", "Vietnamese"}, Trait::required}, &LongPhrase::vi);
        visit(Field{"en", {"Tiếng Anh", "English"}}, &LongPhrase::en);
    }
};

template <>
struct LongForm<house::Phrase> {
    static constexpr Bilingual title = LongPhrase::title;
    using Type = LongPhrase;
    static void read(Reader& reader, const yaml::Node& node, const std::string& path,
                     house::Phrase& target);
};

}  // namespace tthc::record
