#include "tthc/review/words.h"

#include "tthc/base/utf8.h"
#include "tthc/law/agencies.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <vector>

namespace tthc {
namespace {

bool is_border(std::string_view text, std::size_t at) {
    if (at >= text.size()) return true;
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool letter =
        byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    return !letter;
}

constexpr std::string_view blanks = " \t\r\n";

/// The words of a source text, each with its place, as one folded text.
struct PlacedWords {
    std::string folded;
    std::vector<Span> places;
    std::vector<std::size_t> starts;  ///< in `folded`
};

PlacedWords words_of(const SourceFile& source, Span span) {
    PlacedWords words;
    const std::string_view text = source.text(span);
    for (auto at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(blanks, at), text.size());
        if (!words.folded.empty()) words.folded += ' ';
        words.starts.push_back(words.folded.size());
        words.folded += utf8::to_lower(text.substr(at, end - at));
        words.places.push_back({span.begin + static_cast<std::uint32_t>(at),
                                span.begin + static_cast<std::uint32_t>(end)});
        at = text.find_first_not_of(blanks, end);
    }
    return words;
}

/// The texts that were folded last: found by where they stand, which costs next to nothing, and by
/// what they say.
class LastFolded {
public:
    std::shared_ptr<const FoldedText> folded(std::string_view text) {
        Entry& here = by_place_[place_of(text)];
        if (here && here->written == text) return here;
        Entry& same = by_words_[std::hash<std::string_view>{}(text) % by_words_.size()];
        if (!same || same->written != text) same = std::make_shared<const FoldedText>(text);
        here = same;
        return here;
    }

private:
    using Entry = std::shared_ptr<const FoldedText>;
    static constexpr std::size_t places = 1024;

    static std::size_t place_of(std::string_view text) {
        const auto address = reinterpret_cast<std::uintptr_t>(text.data());  // NOLINT
        return ((address >> 3U) * 31 + text.size()) % places;
    }

    std::array<Entry, places> by_place_;
    std::array<Entry, 4096> by_words_;
};

/// The runs of three bytes of a text, one after the other, until one is refused.
template <class Take>
bool each_run(std::string_view text, const Take& take) {
    std::uint32_t run = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        run = run >> 8U | std::uint32_t{static_cast<unsigned char>(text[at])} << 16U;
        if (at >= 2 && !take(run)) return false;
    }
    return true;
}

/// The place of a run among some bits, of which there are two to the power of something.
std::size_t bit_of(std::uint32_t run, std::size_t bits) {
    return (run * 0x9E3779B1U >> 12U) & (bits - 1);
}

}  // namespace

FoldedText::FoldedText(std::string_view as_written)
    : written(as_written), text(utf8::squeeze(utf8::to_lower(as_written))) {}

/// Eight bits a byte: one of eight is set at most.
Trigrams::Trigrams(std::string_view text) : bits_(std::bit_ceil(text.size() / 8 + 1)) {
    const std::size_t bits = bits_.size() * 64;
    each_run(text, [&](std::uint32_t run) {
        const std::size_t bit = bit_of(run, bits);
        bits_[bit / 64] |= std::uint64_t{1} << bit % 64;
        return true;
    });
}

bool Trigrams::may_hold(std::string_view phrase) const {
    const std::size_t bits = bits_.size() * 64;
    return each_run(phrase, [&](std::uint32_t run) {
        const std::size_t bit = bit_of(run, bits);
        return (bits_[bit / 64] >> bit % 64 & 1U) != 0;
    });
}

std::size_t find_phrase(std::string_view clean, std::string_view phrase) {
    for (auto at = clean.find(phrase); at != std::string_view::npos;
         at = clean.find(phrase, at + 1)) {
        const bool starts = at == 0 || is_border(clean, at - 1);
        if (starts && is_border(clean, at + phrase.size())) return at;
    }
    return std::string_view::npos;
}

Folded::Folded(std::string_view text) {
    thread_local LastFolded last;
    text_ = last.folded(text);
}

std::string_view Folded::agency_text() const {
    if (!text_->for_agencies) text_->for_agencies = tthc::agency_text(text_->written);
    return *text_->for_agencies;
}

bool Folded::mentions(std::string_view phrase) const {
    if (!text_->trigrams) text_->trigrams.emplace(text_->text);
    return text_->trigrams->may_hold(phrase) &&
           find_phrase(text_->text, phrase) != std::string_view::npos;
}

bool Folded::starts_with(std::string_view phrase) const {
    return text().starts_with(phrase) && is_border(text(), phrase.size());
}

std::string_view Folded::first_of(std::span<const std::string_view> phrases) const {
    const auto found = std::find_if(phrases.begin(), phrases.end(),
                                    [&](std::string_view phrase) { return mentions(phrase); });
    return found == phrases.end() ? std::string_view{} : *found;
}

std::string_view Folded::first_of(std::initializer_list<std::string_view> phrases) const {
    return first_of(std::span(phrases.begin(), phrases.size()));
}

std::string as_written(const std::string& text, const std::string& phrase) {
    const std::string lower = utf8::to_lower(text);
    const auto at = lower.find(phrase);
    const bool aligned = lower.size() == text.size() && at != std::string::npos;
    return aligned ? text.substr(at, phrase.size()) : phrase;
}

Span place_of_phrase(const SourceFile& source, Span text, std::string_view phrase) {
    if (source.text(text).find('\n') == std::string_view::npos) return text;
    const PlacedWords words = words_of(source, text);
    const std::size_t at = find_phrase(words.folded, phrase);
    if (phrase.empty() || at == std::string_view::npos) return text;
    const auto word_at = [&](std::size_t offset) {
        const auto next = std::upper_bound(words.starts.begin(), words.starts.end(), offset);
        return static_cast<std::size_t>(next - words.starts.begin()) - 1;
    };
    return {words.places[word_at(at)].begin, words.places[word_at(at + phrase.size() - 1)].end};
}

}  // namespace tthc
