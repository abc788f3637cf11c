#pragma once

#include "known_words.h"
#include "tthc/base/digits.h"

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// A text and its lower-case twin of the same length, so that places found in one hold in the
/// other. White space other than line feeds is made plain; control characters are dropped.
class Prose {
public:
    explicit Prose(std::string_view text);

    /// A part of this text, which is prepared already; both share it.
    Prose part(std::size_t begin, std::size_t end = std::string_view::npos) const;
    /// The part that these words of `text()` are.
    Prose of(std::string_view words) const;

    std::string_view text() const { return text_; }
    std::string_view lower() const { return lower_; }
    std::size_t size() const { return text_.size(); }
    std::string_view cut(std::size_t begin, std::size_t end = std::string_view::npos) const {
        return text_.substr(begin, end - begin);
    }

    /// The first of the words, in their order, that stands at `at`, without regard to case.
    const std::string* word_at(std::size_t at, const KnownWords& words) const {
        if (at >= lower_.size() || !words.may_begin(lower_[at])) return nullptr;
        return words.first(lower_.substr(at), [](const std::string& /*word*/) { return true; });
    }
    /// The same, where the word does not end inside a longer one.
    const std::string* whole_word_at(std::size_t at, const KnownWords& words) const {
        if (at >= lower_.size() || !words.may_begin(lower_[at])) return nullptr;
        return known_whole_word_at(at, words);
    }
    /// Where the first of the words stands as a whole word, from a place on; npos where none does.
    std::size_t find_whole_word(std::size_t from, const KnownWords& words) const;
    bool has_word(const KnownWords& words) const {
        return find_whole_word(0, words) != std::string_view::npos;
    }

    bool is_upper(std::size_t at) const;
    bool is_lower(std::size_t at) const;
    /// Whether no letter stands before `at`.
    bool begins_word(std::size_t at) const { return at == 0 || !is_letter(before(at)); }
    bool is_letter(std::size_t at) const {
        if (at >= text_.size()) return false;
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) return lower_[at] >= 'a' && lower_[at] <= 'z';
        return (byte >= 0xC3 && byte != 0xE2) || is_upper(at);
    }
    bool is_digit(std::size_t at) const { return at < text_.size() && tthc::is_digit(text_[at]); }
    bool is_space(std::size_t at) const {
        return at < text_.size() && (text_[at] == ' ' || text_[at] == '\n');
    }
    /// Where the character before `at` begins; `at` must not be 0.
    std::size_t before(std::size_t at) const {
        --at;
        while (at > 0 && continues(at))
            --at;
        return at;
    }
    std::size_t after(std::size_t at) const {
        ++at;
        while (at < text_.size() && continues(at))
            ++at;
        return at;
    }

private:
    Prose(std::shared_ptr<const std::string> whole, std::string_view text, std::string_view lower)
        : whole_(std::move(whole)), text_(text), lower_(lower) {}
    const std::string* known_whole_word_at(std::size_t at, const KnownWords& words) const;
    /// Whether a byte goes on with the character before it.
    bool continues(std::size_t at) const {
        return (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U;
    }

    std::shared_ptr<const std::string> whole_;  ///< the text, and its twin behind it
    std::string_view text_;
    std::string_view lower_;
};

/// A text as `Prose` has it.
std::string plain(std::string_view text);

std::string_view trim(std::string_view text);
/// Lines, trimmed, without empty ones.
std::vector<std::string_view> lines_of(std::string_view text);
/// End of the digits that start at `at`.
std::size_t digits_end(std::string_view text, std::size_t at);
/// Length of a list marker in front of a text and the spaces behind it: `-`, `*`, `a)`, `1.`,
/// `(2)`, `1.2.`, `iv)`; 0 where there is none.
std::size_t marker_size(std::string_view text);
std::string_view without_markers(std::string_view text);
/// Adds a line.
void add_line(std::string& text, std::string_view line);

/// Trimmed, and without any of these characters and the spaces between them at its end.
std::string_view without_end(std::string_view text, std::string_view these);
/// Without these words at its end, however many of them stand there.
std::string_view without_last_words(std::string_view text,
                                    std::initializer_list<const KnownWords*> lists);
/// Behind the characters of this kind that stand at `at`.
inline std::size_t skip(const Prose& text, std::size_t at, std::string_view these) {
    const auto is_one = [these](char c) {
        return std::any_of(these.begin(), these.end(), [c](char one) { return one == c; });
    };
    while (at < text.size() && is_one(text.text()[at]))
        ++at;
    return at;
}

bool ends_with_any(std::string_view text, const KnownWords& words);

/// The space before the first of the words that stands between spaces, from a place on.
std::size_t find_word(const Prose& text, std::size_t from, const KnownWords& words);

}  // namespace tthc::importing
