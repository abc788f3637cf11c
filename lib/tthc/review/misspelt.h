#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tthc {

/// A word or two that no text of an office writes so, and how they are written where that is known.
struct Misspelt {
    std::string written;  ///< in lower case, as it stands in the text
    std::string meant;
};

/// Finds slips that need no dictionary to be sure of: a small word twice (`của của`), a syllable
/// without the tone that its end demands (`nôp`), a term of law with a mark missing or wrong
/// (`trường họp`). What a word can be is asked once, for most stand in many texts.
class SlipFinder {
public:
    std::vector<Misspelt> in(std::string_view text);

private:
    struct Facts {
        bool lacks_tone = false;
        bool is_small = false;     ///< never stands twice
        bool begins_slip = false;  ///< with the word behind it
        bool begins_term = false;
    };

    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    const Facts& facts_of(std::string_view word);
    std::optional<Misspelt> slip_of(std::string_view before, std::string_view word,
                                    std::string_view next);
    std::optional<Misspelt> slip_of_pair(const std::string& pair);

    std::unordered_map<std::string, Facts, Hash, std::equal_to<>> words_;
    std::unordered_map<std::string, std::optional<Misspelt>> pairs_;
};

}  // namespace tthc
