#include "tthc/diff/word_edits.h"

#include "tthc/base/alignment.h"
#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/base/typography.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace tthc {
namespace {

/// A word as it is written, and without its typography, by which it is compared.
struct Word {
    std::string written;
    std::string plain;
};
using Words = std::vector<Word>;

/// Between the first and the last difference; more words are not compared one by one.
constexpr std::size_t most_words = 1500;
/// More edits than this are counted.
constexpr std::size_t most_edits = 4;
/// Of a part that is told with its ends only.
constexpr std::size_t most_phrase_words = 40;
/// Words that are shown before an insertion, so that its place is found.
constexpr std::size_t anchor_words = 4;

Words words_between_spaces(const std::string& text) {
    Words words;
    for (const std::string_view word : split(text, " \t\n\r")) {
        if (!word.empty()) words.push_back({std::string(word), without_typography(word)});
    }
    return words;
}

std::string phrase(const Words& words, std::size_t begin, std::size_t end) {
    std::string text;
    const bool whole = end - begin <= most_phrase_words;
    for (std::size_t i = begin; i < end; ++i) {
        if (!whole && i == begin + most_phrase_words / 2) {
            text += " […]";
            i = end - most_phrase_words / 2;
        }
        text += (text.empty() ? "" : " ") + words[i].written;
    }
    return text;
}

/// Each word that differs where the texts have much in common there, else one edit of all of it.
std::vector<Difference> word_edits_between(const Words& left, const Words& right) {
    const auto same = [](const Word& one, const Word& other) { return one.plain == other.plain; };
    std::vector<Difference> edits = differences_between(left, right, same, most_words);
    if (edits.empty()) return edits;
    const Difference all{edits.front().before, edits.back().before_end, edits.front().after,
                         edits.back().after_end};
    std::size_t gone = 0;
    for (const Difference& edit : edits)
        gone += edit.before_end - edit.before;
    const std::size_t kept = all.before_end - all.before - gone;
    const std::size_t shorter = std::min(all.before_end - all.before, all.after_end - all.after);
    if (2 * kept < shorter) return {all};
    return edits;
}

Message told(const Difference& edit, const Words& left, const Words& right) {
    const std::string gone = phrase(left, edit.before, edit.before_end);
    const std::string come = phrase(right, edit.after, edit.after_end);
    if (come.empty()) return say("bãi bỏ “{}”", "“{}” deleted", gone);
    if (!gone.empty()) return say("thay “{}” bằng “{}”", "“{}” replaced by “{}”", gone, come);
    if (edit.before == 0) return say("bổ sung “{}” ở đầu", "“{}” inserted at the start", come);
    const std::size_t first = edit.before - std::min(edit.before, anchor_words);
    return say("bổ sung “{}” sau “{}”", "“{}” inserted after “{}”", come,
               phrase(left, first, edit.before));
}

}  // namespace

Message word_edits(const std::string& before, const std::string& after) {
    const Words left = words_between_spaces(before);
    const Words right = words_between_spaces(after);
    const std::vector<Difference> edits = word_edits_between(left, right);
    const bool replaced = edits.size() == 1 && edits[0].before == 0 && edits[0].after == 0 &&
                          edits[0].before_end == left.size() && edits[0].after_end == right.size();
    if (replaced && std::min(left.size(), right.size()) <= most_phrase_words) return {};
    Message text;
    for (std::size_t i = 0; i < std::min(edits.size(), most_edits); ++i) {
        const Message one = told(edits[i], left, right);
        const char* const comma = text.vi.empty() ? "" : "; ";
        text.vi += comma + one.vi;
        text.en += comma + one.en;
    }
    if (edits.size() > most_edits) {
        const std::size_t rest = edits.size() - most_edits;
        text.vi += fmt::format("; và {} chỗ khác", rest);
        text.en += fmt::format("; and in {} more places", rest);
    }
    return text;
}

MarkedTexts marked_words(const std::string& before, const std::string& after) {
    const Words left = words_between_spaces(before);
    const Words right = words_between_spaces(after);
    MarkedTexts marked;
    const auto add = [](std::vector<TextPart>& parts, const Words& words, std::size_t begin,
                        std::size_t end, bool differs) {
        if (begin == end) return;
        std::string text;
        for (std::size_t i = begin; i < end; ++i)
            text += (i == begin ? "" : " ") + words[i].written;
        parts.push_back({std::move(text), differs});
    };
    std::size_t i = 0;
    std::size_t j = 0;
    for (const Difference& edit : word_edits_between(left, right)) {
        add(marked.before, left, i, edit.before, false);
        add(marked.before, left, edit.before, edit.before_end, true);
        add(marked.after, right, j, edit.after, false);
        add(marked.after, right, edit.after, edit.after_end, true);
        i = edit.before_end;
        j = edit.after_end;
    }
    add(marked.before, left, i, left.size(), false);
    add(marked.after, right, j, right.size(), false);
    return marked;
}

}  // namespace tthc
