#pragma once

#include "tthc/base/typography.h"
#include "tthc/diff/groups.h"
#include "tthc/diff/matching.h"

#include <fmt/format.h>

#include <optional>
#include <string>

/// What identifies the items of a list in law, and what people call them.
namespace tthc::items {

/// Names that hold inside one file only: no reader of the law sees them.
constexpr bool is_inner_name(std::string_view key) {
    return key == "id" || key == "one_of" || key == "after" || key == "proved_by" ||
           key == "document";
}

/// All that an item or a list says, in one text.
template <class T>
std::string printed(const T& item) {
    yaml::Value document = yaml::Value::map();
    document.entries.emplace_back("item", record::to_value(item));
    return yaml::emit(document);
}

/// Keys and scalars of a document, without the typography of its texts.
std::string plain_text(const yaml::Value& document);

/// What an item says to a reader, without typography and names inside the file.
template <record::Record T>
std::string substance(const T& item) {
    T plain;
    T::fields([&](const record::Field& field, auto member) {
        if (!is_inner_name(field.key)) plain.*member = item.*member;
    });
    return plain_text(record::to_value(plain));
}
template <class T>
std::string substance(const Located<T>& item) {
    if constexpr (std::is_same_v<T, std::string>) return without_typography(item.value);
    return printed(item);
}

template <record::Record T>
std::optional<std::string> id_of(const T& item) {
    if (item.id.value.empty()) return {};
    return item.id.value;
}

/// What the law itself knows the item by: a code, or what must be the same for two figures to be
/// figures of one thing.
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
    return fmt::format("{}\n{}\n{}", without_typography(item.when.value), printed(item.channels),
                       without_typography(item.from.value));
}
inline std::optional<std::string> legal_key_of(const Fee& item) {
    return fmt::format("{}\n{}\n{}\n{}", without_typography(item.name.value),
                       without_typography(item.when.value), printed(item.channels),
                       without_typography(item.per.value));
}
inline std::optional<std::string> legal_key_of(const Located<Citation>& item) {
    return item->act;
}

/// The words of an item with every figure as `#`: "có 15 kho" and "có 20 kho" are one thing.
std::optional<std::string> key_without_figures(const Text& words);

/// The words that people know an item by: its name, what is done or required; of a nameless one,
/// its case.
inline const Text& words_for(const Document& item) {
    return item.name;
}
inline const Text& words_for(const Deadline& item) {
    return item.when;
}
inline const Text& words_for(const Fee& item) {
    return item.name;
}
inline const Text& words_for(const Step& item) {
    return item.action;
}
inline const Text& words_for(const Outcome& item) {
    return item.name;
}
inline const Text& words_for(const Condition& item) {
    return item.text;
}
inline const Text& words_for(const Task& item) {
    return item.name;
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

template <class T, class Key>
Matching::Keys keys(const std::vector<T>& items, Key key) {
    Matching::Keys found;
    found.reserve(items.size());
    for (const T& item : items)
        found.push_back(key(item));
    return found;
}

}  // namespace tthc::items
