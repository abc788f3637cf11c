#pragma once

#include "known_words.h"
#include "tthc/base/digits.h"

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
    const std::string* word_at(std::size_t at, const KnownWords& words) const;
    /// The same, where the word does not end inside a longer one.
    const std::string* whole_word_at(std::size_t at, const KnownWords& words) const;
    /// Where the first of the words stands as a whole word, from a place on; npos where none does.
    std::size_t find_whole_word(std::size_t from, const KnownWords& words) const;
    bool has_word(const KnownWords& words) const {
        return find_whole_word(0, words) != std::string_view::npos;
    }

    bool is_upper(std::size_t at) const;
    bool is_lower(std::size_t at) const;
    /// Whether no letter stands before `at`.
    bool begins_word(std::size_t at) const { return at == 0 || !is_letter(before(at)); }
    bool is_letter(std::size_t at) const { return is_upper(at) || is_lower(at); }
    bool is_digit(std::size_t at) const;
    bool is_space(std::size_t at) const;
    /// Where the character before `at` begins; `at` must not be 0.
    std::size_t before(std::size_t at) const;
    std::size_t after(std::size_t at) const;

private:
    struct Prepared {
        std::string text;
        std::string lower;
    };
    Prose(std::shared_ptr<const Prepared> whole, std::string_view text, std::string_view lower)
        : whole_(std::move(whole)), text_(text), lower_(lower) {}
    static std::shared_ptr<const Prepared> prepared(std::string_view text);

    std::shared_ptr<const Prepared> whole_;
    std::string_view text_;
    std::string_view lower_;
};

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
std::size_t skip(const Prose& text, std::size_t at, std::string_view these);

bool ends_with_any(std::string_view text, const KnownWords& words);

/// The space before the first of the words that stands between spaces, from a place on.
std::size_t find_word(const Prose& text, std::size_t from, const KnownWords& words);

}  // namespace tthc::importing
