#pragma once

#include "tthc/diff/change.h"
#include "tthc/diff/meaning/verdicts.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <variant>

/// What is judged of each kind of element: a table each, in a file each of this folder.
namespace tthc::meaning {

/// Fields of an element that change as one, the word for them, and what their change means.
template <class T>
struct Judgement {
    std::string_view group;
    /// Of a record inside the element, each field: `form/pages`.
    std::array<std::string_view, 12> fields;
    Meaning (*judge)(const Both<T>& both);

    bool has(std::string_view key) const {
        return std::any_of(fields.begin(), fields.end(), [key](std::string_view field) {
            return !field.empty() && field.substr(0, field.find('/')) == key;
        });
    }
};

/// All that is judged of a kind of element.
template <class T>
struct Judge {
    std::span<const Judgement<T>> changed;
    /// Of an item that only one side has, and of one that stands elsewhere in its list.
    Meaning (*came_or_went)(const Item<T>& item) = nullptr;
    Meaning (*moved)(const Item<T>& item) = nullptr;
    /// Of an item that became several.
    Meaning (*split)(const Regrouped<T>& regrouped) = nullptr;
};

template <class T>
const Judge<T>& judge();

template <>
const Judge<Procedure>& judge<Procedure>();
template <>
const Judge<Dossier>& judge<Dossier>();
template <>
const Judge<Burden>& judge<Burden>();
template <>
const Judge<Document>& judge<Document>();
template <>
const Judge<Deadline>& judge<Deadline>();
template <>
const Judge<Fee>& judge<Fee>();
template <>
const Judge<Step>& judge<Step>();
template <>
const Judge<Outcome>& judge<Outcome>();
template <>
const Judge<Condition>& judge<Condition>();
template <>
const Judge<Task>& judge<Task>();
template <>
const Judge<Located<std::string>>& judge<Located<std::string>>();
template <>
const Judge<Located<Level>>& judge<Located<Level>>();
template <>
const Judge<Located<Applicant>>& judge<Located<Applicant>>();
template <>
const Judge<Located<Channel>>& judge<Located<Channel>>();
template <>
const Judge<Located<Citation>>& judge<Located<Citation>>();

/// The group of a field, which is the field itself where nobody judged it.
template <class T>
std::string_view group_of(std::string_view key) {
    for (const Judgement<T>& judgement : judge<T>().changed) {
        if (judgement.has(key)) return judgement.group;
    }
    return key;
}

/// What nobody judged is unclear; what differs in typography alone is neutral.
template <class T>
Meaning of_group(const Judge<T>& judge, std::string_view group, const Both<T>& both) {
    for (const Judgement<T>& judgement : judge.changed) {
        if (judgement.group == group) return judgement.judge(both);
    }
    return unclear();
}

}  // namespace tthc::meaning
