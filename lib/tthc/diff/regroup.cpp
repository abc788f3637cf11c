#include "tthc/diff/regroup.h"

#include "tthc/base/typography.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace tthc::regroup {
namespace {

using Direction = Regrouping::Direction;
using Words = std::vector<std::string>;

constexpr std::size_t least_words = 2;
/// Per cent of a part's words that the whole must hold, and of the whole's that the parts must.
constexpr std::size_t least_of_part = 90;
constexpr std::size_t least_of_whole = 70;
/// Per cent of a part's words that no other part brings.
constexpr std::size_t least_own = 50;

Words sorted(Words words) {
    std::sort(words.begin(), words.end());
    return words;
}

Words common(const Words& left, const Words& right) {
    Words found;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                          std::back_inserter(found));
    return found;
}

Words without(const Words& words, const Words& taken) {
    Words left;
    std::set_difference(words.begin(), words.end(), taken.begin(), taken.end(),
                        std::back_inserter(left));
    return left;
}

bool is_part(const Words& part, const Words& whole) {
    return part.size() >= least_words && part.size() < whole.size() &&
           100 * common(part, whole).size() >= least_of_part * part.size();
}

/// The free items whose words make up the whole; fewer than two when they do not.
template <class IsFree>
std::vector<std::size_t> parts_of(const Words& whole, const std::vector<Words>& names,
                                  IsFree is_free) {
    std::vector<std::size_t> parts;
    Words rest = whole;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!is_free(i) || !is_part(names[i], whole)) continue;
        const Words own = common(names[i], rest);
        if (100 * own.size() < least_own * names[i].size()) continue;
        rest = without(rest, own);
        parts.push_back(i);
    }
    const bool covered = 100 * (whole.size() - rest.size()) >= least_of_whole * whole.size();
    return covered ? parts : std::vector<std::size_t>{};
}

/// Two texts that are one text written twice, not a whole and a part.
constexpr std::size_t same_text = 90;

bool is_same_text(const Words& left, const Words& right) {
    return 200 * common(left, right).size() >= same_text * (left.size() + right.size());
}

/// Whether some free item of the list is the same text.
template <class IsFree>
bool has_same_text(const Words& words, const std::vector<Words>& names, IsFree is_free) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (is_free(i) && is_same_text(words, names[i])) return true;
    }
    return false;
}

std::vector<Words> sorted_all(const Names& names) {
    std::vector<Words> all;
    for (const Words& words : names)
        all.push_back(sorted(words));
    return all;
}

std::set<Channel> kinds(const List<Channel>& channels) {
    std::set<Channel> found;
    for (const auto& channel : channels)
        found.insert(channel.value);
    return found;
}

bool same_figure(const Deadline& left, const Deadline& right) {
    return same_wording(left.when.value, right.when.value) &&
           same_wording(left.from.value, right.from.value);
}

bool same_figure(const Fee& left, const Fee& right) {
    return same_wording(left.name.value, right.name.value) &&
           same_wording(left.when.value, right.when.value) &&
           same_wording(left.per.value, right.per.value) && left.kind == right.kind;
}

/// The free items of a list that are the one, channel by channel; fewer than two when none are.
template <class T, class IsFree>
std::vector<std::size_t> channels_of(const T& one, const std::vector<T>& list,
                                     const List<Channel>& channels, IsFree is_free) {
    std::vector<std::size_t> parts;
    std::set<Channel> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!is_free(i) || !same_figure(one, list[i])) continue;
        if (list[i].channels.empty()) return {};
        for (const auto& channel : list[i].channels) {
            if (!seen.insert(channel.value).second) return {};
        }
        parts.push_back(i);
    }
    const auto whole = kinds(one.channels.empty() ? channels : one.channels);
    return whole.empty() || seen == whole ? parts : std::vector<std::size_t>{};
}

template <class T>
void by_channels_of(Matching& matching, const std::vector<T>& before, const std::vector<T>& after,
                    const List<Channel>& channels) {
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!matching.is_free_before(i)) continue;
        auto parts = channels_of(before[i], after, channels,
                                 [&](std::size_t j) { return matching.is_free_after(j); });
        if (parts.size() > 1) matching.regroup({Direction::split, i, std::move(parts)});
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
        if (!matching.is_free_after(j)) continue;
        auto parts = channels_of(after[j], before, channels,
                                 [&](std::size_t i) { return matching.is_free_before(i); });
        if (parts.size() > 1) matching.regroup({Direction::merged, j, std::move(parts)});
    }
}

}  // namespace

void by_words(Matching& matching, const Names& before, const Names& after) {
    const auto left = sorted_all(before);
    const auto right = sorted_all(after);
    const auto is_free_left = [&](std::size_t i) { return matching.is_free_before(i); };
    const auto is_free_right = [&](std::size_t j) { return matching.is_free_after(j); };
    const auto is_new = [&](std::size_t j) {
        return is_free_right(j) && !has_same_text(right[j], left, is_free_left);
    };
    const auto is_gone = [&](std::size_t i) {
        return is_free_left(i) && !has_same_text(left[i], right, is_free_right);
    };
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (!is_gone(i)) continue;
        auto parts = parts_of(left[i], right, is_new);
        if (parts.size() > 1) matching.regroup({Direction::split, i, std::move(parts)});
    }
    for (std::size_t j = 0; j < right.size(); ++j) {
        if (!is_new(j)) continue;
        auto parts = parts_of(right[j], left, is_gone);
        if (parts.size() > 1) matching.regroup({Direction::merged, j, std::move(parts)});
    }
}

void by_channels(Matching& matching, const std::vector<Deadline>& before,
                 const std::vector<Deadline>& after, const List<Channel>& channels) {
    by_channels_of(matching, before, after, channels);
}

void by_channels(Matching& matching, const std::vector<Fee>& before, const std::vector<Fee>& after,
                 const List<Channel>& channels) {
    by_channels_of(matching, before, after, channels);
}

}  // namespace tthc::regroup
