#pragma once

#include "tthc/diff/items.h"
#include "tthc/diff/knowledge.h"
#include "tthc/diff/likeness.h"
#include "tthc/diff/regroup.h"
#include "tthc/diff/succession.h"

/// Which item of one list became which of the other.
namespace tthc::items {

template <record::Record T>
regroup::Names names_of(const std::vector<T>& items) {
    regroup::Names names;
    for (const T& item : items)
        names.push_back(words_of(words_for(item).value));
    return names;
}

/// `channels` are those of the procedure.
template <record::Record T>
Matching match(const std::vector<T>& before, const std::vector<T>& after,
               const List<Channel>& channels) {
    Matching matching(before.size(), after.size());
    const auto by_letter = [](const T& item) { return std::optional(printed(item)); };
    const auto by_substance = [](const T& item) { return std::optional(substance(item)); };
    const auto by_id = [](const T& item) { return id_of(item); };
    const auto by_law = [](const T& item) { return legal_key_of(item); };
    matching.by_key(keys(before, by_letter), keys(after, by_letter));
    matching.by_key(keys(before, by_substance), keys(after, by_substance));
    if constexpr (std::is_same_v<T, Deadline> || std::is_same_v<T, Fee>) {
        regroup::by_channels(matching, before, after, channels);
    } else {
        regroup::by_words(matching, names_of(before), names_of(after));
    }
    matching.by_key(keys(before, by_id), keys(after, by_id));
    matching.by_unique_key(keys(before, by_law), keys(after, by_law));
    const auto by_words = [](const T& item) { return key_without_figures(words_for(item)); };
    matching.by_unique_key(keys(before, by_words), keys(after, by_words));
    matching.by_score(
        [&](std::size_t i, std::size_t j) { return likeness::of(before[i], after[j]); });
    return matching;
}

/// Plain values match by what they say, an act or an agency also by its successor.
template <class T>
Matching match(const List<T>& before, const List<T>& after, const Knowledge& knowledge) {
    Matching matching(before.size(), after.size());
    const auto by_substance = [](const Located<T>& item) { return std::optional(substance(item)); };
    const auto by_law = [](const Located<T>& item) { return legal_key_of(item); };
    matching.by_key(keys(before, by_substance), keys(after, by_substance));
    matching.by_unique_key(keys(before, by_law), keys(after, by_law));
    matching.by_score([&](std::size_t i, std::size_t j) {
        return is_succession(before[i], after[j], knowledge) ? Matching::least_score : 0;
    });
    return matching;
}

}  // namespace tthc::items
