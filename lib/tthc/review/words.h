#pragma once

#include "tthc/source/source_file.h"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// Which runs of three bytes a text has, so that most phrases that it does not hold are never
/// looked for: rules ask one text for hundreds.
class Trigrams {
public:
    explicit Trigrams(std::string_view text);

    /// False only where the text does not hold the phrase.
    bool may_hold(std::string_view phrase) const;

private:
    std::vector<std::uint64_t> bits_;
};

struct FoldedText {
    explicit FoldedText(std::string_view as_written);

    std::string written;
    std::string text;
    /// Made when they are asked for; a text is of one thread.
    mutable std::optional<Trigrams> trigrams;
    mutable std::optional<std::string> for_agencies;
};

/// A text made ready for questions: lower case, in NFC, runs of white space made one space. Phrases
/// are given in lower case and are found at word borders. Rules ask the same texts of a record one
/// after the other: a thread keeps the last ones (docs/benchmarks.md has what that saves).
class Folded {
public:
    explicit Folded(std::string_view text);

    std::string_view text() const { return text_->text; }
    /// The text as names of agencies are looked for in it (`agency_text`).
    std::string_view agency_text() const;
    bool mentions(std::string_view phrase) const;
    bool starts_with(std::string_view phrase) const;
    /// The first of the phrases that the text holds, or an empty view.
    std::string_view first_of(std::span<const std::string_view> phrases) const;
    std::string_view first_of(std::initializer_list<std::string_view> phrases) const;

private:
    std::shared_ptr<const FoldedText> text_;
};

/// Where the phrase stands at word borders in a text of lower case, or npos.
std::size_t find_phrase(std::string_view clean, std::string_view phrase);

/// The phrase, given in lower case, as the text writes it; as given where that cannot be told.
std::string as_written(const std::string& text, const std::string& phrase);

/// Where a phrase stands in a text that goes over several lines; the whole place of a text of one
/// line, and where the phrase is not found as it is written.
Span place_of_phrase(const SourceFile& source, Span text, std::string_view phrase);

}  // namespace tthc
