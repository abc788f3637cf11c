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

/// The words between the first and the last difference.
struct Middle {
    std::size_t begin = 0;
    std::size_t left_end = 0;
    std::size_t right_end = 0;
};

Middle middle_of(const Words& left, const Words& right) {
    const std::size_t shorter = std::min(left.size(), right.size());
    Middle middle{0, left.size(), right.size()};
    while (middle.begin < shorter && left[middle.begin].plain == right[middle.begin].plain)
        ++middle.begin;
    while (std::min(middle.left_end, middle.right_end) > middle.begin &&
           left[middle.left_end - 1].plain == right[middle.right_end - 1].plain) {
        --middle.left_end;
        --middle.right_end;
    }
    return middle;
}

Words part_of(const Words& words, std::size_t begin, std::size_t end) {
    return {words.begin() + static_cast<std::ptrdiff_t>(begin),
            words.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// Each word that differs where the texts have much in common there, else one edit of all of it.
std::vector<Edit> edits_between(const Words& left, const Words& right) {
    const Middle middle = middle_of(left, right);
    const Words gone = part_of(left, middle.begin, middle.left_end);
    const Words come = part_of(right, middle.begin, middle.right_end);
    const Edit all{middle.begin, middle.left_end, middle.begin, middle.right_end};
    if (gone.size() > most_words || come.size() > most_words) return {all};
    const Tails tails(gone, come);
    if (2 * tails.at(0, 0) < std::min(gone.size(), come.size())) return {all};
    std::vector<Edit> edits = edits_of(gone, come, tails);
    for (Edit& edit : edits) {
        edit.before += middle.begin;
        edit.before_end += middle.begin;
        edit.after += middle.begin;
        edit.after_end += middle.begin;
    }
    return edits;
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
    const std::vector<Edit> edits = edits_between(left, right);
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

}  // namespace tthc
