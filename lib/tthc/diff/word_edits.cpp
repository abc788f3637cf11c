#include "tthc/diff/word_edits.h"

#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/base/typography.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace tthc {
namespace {

/// A word as it is written, and without its typography, by which it is compared.
struct Word {
    std::string written;
    std::string plain;
};
using Words = std::vector<Word>;

/// Texts of more words are told whole.
constexpr std::size_t most_words = 500;
/// More edits than this are no summary.
constexpr std::size_t most_edits = 4;
/// Words that are shown before an insertion, so that its place is found.
constexpr std::size_t anchor_words = 4;

Words words_between_spaces(const std::string& text) {
    Words words;
    for (const std::string_view word : split(text, " \t\n\r")) {
        if (!word.empty()) words.push_back({std::string(word), without_typography(word)});
    }
    return words;
}

/// Words that leave and words that come at one place.
struct Edit {
    std::size_t before = 0;
    std::size_t before_end = 0;
    std::size_t after = 0;
    std::size_t after_end = 0;
};

/// Length of the longest common subsequence of every pair of tails.
class Tails {
public:
    Tails(const Words& left, const Words& right)
        : width_(right.size() + 1), lengths_((left.size() + 1) * width_) {
        for (std::size_t i = left.size(); i-- > 0;) {
            for (std::size_t j = right.size(); j-- > 0;) {
                lengths_[i * width_ + j] = left[i].plain == right[j].plain
                                               ? at(i + 1, j + 1) + 1
                                               : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }
    std::size_t at(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

private:
    std::size_t width_;
    std::vector<std::size_t> lengths_;
};

std::vector<Edit> edits_of(const Words& left, const Words& right, const Tails& tails) {
    std::vector<Edit> edits;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() || j < right.size()) {
        const bool both = i < left.size() && j < right.size();
        if (both && left[i].plain == right[j].plain) {
            ++i;
            ++j;
            continue;
        }
        const bool open =
            !edits.empty() && edits.back().before_end == i && edits.back().after_end == j;
        if (!open) edits.push_back({i, i, j, j});
        const bool drop =
            j == right.size() || (i < left.size() && tails.at(i + 1, j) >= tails.at(i, j + 1));
        if (drop) {
            edits.back().before_end = ++i;
        } else {
            edits.back().after_end = ++j;
        }
    }
    return edits;
}

std::string phrase(const Words& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i)
        text += (text.empty() ? "" : " ") + words[i].written;
    return text;
}

Message told(const Edit& edit, const Words& left, const Words& right) {
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
    if (left.size() > most_words || right.size() > most_words) return {};
    const Tails tails(left, right);
    if (2 * tails.at(0, 0) < std::min(left.size(), right.size())) return {};
    const std::vector<Edit> edits = edits_of(left, right, tails);
    if (edits.size() > most_edits) return {};
    Message text;
    for (const Edit& edit : edits) {
        const Message one = told(edit, left, right);
        const char* const comma = text.vi.empty() ? "" : "; ";
        text.vi += comma + one.vi;
        text.en += comma + one.en;
    }
    return text;
}

}  // namespace tthc
