#pragma once

#include "tthc/diff/groups.h"
#include "tthc/diff/matching.h"

#include <fmt/format.h>

#include <optional>
#include <string>

/// What identifies the items of a list, and what people call them.
namespace tthc::items {

/// All that an item or a list says, in one text.
template <class T>
std::string printed(const T& item) {
    yaml::Value document = yaml::Value::map();
    document.entries.emplace_back("item", record::to_value(item));
    return yaml::emit(document);
}

template <record::Record T>
std::optional<std::string> id_of(const T& item) {
    if (item.id.value.empty()) return {};
    return item.id.value;
}

/// What the law itself calls the item, where its file has no id.
template <class T>
std::optional<std::string> legal_key_of(const T& /*item*/) {
    return {};
}
inline std::optional<std::string> legal_key_of(const Outcome& item) {
    if (item.code.value.empty()) return {};
    return item.code.value;
}
inline std::optional<std::string> legal_key_of(const Document& item) {
    if (!item.form || item.form->code.value.empty()) return {};
    return item.form->code.value;
}
inline std::optional<std::string> legal_key_of(const Deadline& item) {
    return fmt::format("{}\n{}", item.when.value, printed(item.channels));
}
inline std::optional<std::string> legal_key_of(const Located<Citation>& item) {
    return item->act;
}

/// The words people know the item by; empty for one that has none.
template <record::Record T>
Message name_of(const T& item) {
    std::string name;
    T::fields([&]<class Member>(const record::Field& field, Member T::*member) {
        if constexpr (std::is_same_v<Member, Text>) {
            const bool naming = field.key == "name" || field.key == "action" ||
                                field.key == "text" || field.key == "when";
            if (naming && name.empty()) name = (item.*member).value;
        }
    });
    return {name, name};
}
template <class T>
Message name_of(const Located<T>& item) {
    if constexpr (record::Vocabulary<T>) {
        const Bilingual title = record::word_of(item.value).title;
        return {std::string(title.vi), std::string(title.en)};
    } else {
        return {record::Codec<T>::print(item.value), record::Codec<T>::print(item.value)};
    }
}

/// The last part of the item's path, if it has one of its own.
template <record::Record T>
std::string label_of(const T& item) {
    return item.id.value;
}
template <class T>
std::string label_of(const Located<T>& item) {
    if constexpr (record::Vocabulary<T>) {
        return std::string(record::word_of(item.value).key);
    } else {
        return {};
    }
}
inline std::string label_of(const Located<Citation>& item) {
    return item->well_formed ? item->act : std::string();
}

namespace detail {

template <class Member>
int likeness(const Member& left, const Member& right) {
    if constexpr (std::is_same_v<Member, Text>) {
        if (left != right) return word_likeness(left.value, right.value);
    }
    return left == right ? 100 : 0;
}

constexpr int weight_of(std::string_view key) {
    return key == "name" || key == "action" || key == "text" ? 3 : 1;
}

}  // namespace detail

/// Per cent of what the two items say that is alike; 101 for equal ones.
template <record::Record T>
int likeness(const T& left, const T& right) {
    if (left == right) return 101;
    int sum = 0;
    int weights = 0;
    groups::each_field<T>([&](const record::Field& field, auto member) {
        const bool one = record::is_absent(left.*member);
        const bool other = record::is_absent(right.*member);
        if (field.key == "note" || (one && other)) return;
        if (field.key == "id" && (one || other)) return;
        const int weight = detail::weight_of(field.key);
        sum += weight * detail::likeness(left.*member, right.*member);
        weights += weight;
    });
    return weights == 0 ? 0 : sum / weights;
}

template <class T, class Key>
Matching::Keys keys(const std::vector<T>& items, Key key) {
    Matching::Keys found;
    for (const T& item : items)
        found.push_back(key(item));
    return found;
}

/// Which item of one list became which of the other.
template <class T>
Matching match(const std::vector<T>& before, const std::vector<T>& after) {
    Matching matching(before.size(), after.size());
    const auto legal_key = [](const T& item) { return legal_key_of(item); };
    if constexpr (record::Record<T>) {
        const auto id = [](const T& item) { return id_of(item); };
        matching.by_key(keys(before, id), keys(after, id));
    } else {
        const auto value = [](const T& item) { return std::optional(printed(item)); };
        matching.by_key(keys(before, value), keys(after, value));
    }
    matching.by_unique_key(keys(before, legal_key), keys(after, legal_key));
    if constexpr (record::Record<T>) {
        matching.by_score(
            [&](std::size_t i, std::size_t j) { return likeness(before[i], after[j]); });
    }
    return matching;
}

}  // namespace tthc::items
