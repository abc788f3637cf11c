#pragma once

#include <string>
#include <string_view>

namespace tthc {

enum class Language { vi, en };

/// A text in both languages of the tool; constant data of rules, fields and messages.
struct Bilingual {
    std::string_view vi;
    std::string_view en;

    constexpr std::string_view in(Language language) const {
        return language == Language::vi ? vi : en;
    }
};

/// A sentence made at run time, in both languages, so that no module below `report` knows which
/// one the reader chose.
struct Message {
    std::string vi;
    std::string en;

    const std::string& in(Language language) const { return language == Language::vi ? vi : en; }
    friend bool operator==(const Message&, const Message&) = default;
    friend auto operator<=>(const Message&, const Message&) = default;
};

}  // namespace tthc
