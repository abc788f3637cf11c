#include "tthc/diff/meaning/judgement.h"

#include "tthc/diff/groups.h"

#include <doctest/doctest.h>

#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <typeinfo>
#include <utility>
#include <vector>

using namespace tthc;

namespace {

template <class Member>
struct Inside {
    using Type = void;
};
template <record::Record T>
struct Inside<std::optional<T>> {
    using Type = T;
};
template <record::Record T>
struct Inside<std::vector<T>> {
    using Type = T;
};

/// `visit(path)`: every field of an element, and of a record inside it each of its own.
template <class T, class Visit>
void each_path(Visit&& visit) {
    groups::each_field<T>([&]<class Member>(const record::Field& field, Member T::* /*member*/) {
        using Record = typename Inside<Member>::Type;
        const std::string key(field.key);
        if constexpr (std::is_void_v<Record>) {
            visit(key);
        } else {
            Record::fields([&](const record::Field& inner, auto /*member*/) {
                visit(key + "/" + std::string(inner.key));
            });
        }
    });
}

template <class T>
std::multiset<std::string> judged_fields() {
    std::multiset<std::string> fields;
    for (const auto& judgement : meaning::judge<T>().changed) {
        for (const std::string_view field : judgement.fields) {
            if (!field.empty()) fields.emplace(field);
        }
    }
    return fields;
}

template <class T>
void check_fields() {
    auto judged = judged_fields<T>();
    each_path<T>([&](const std::string& path) {
        CAPTURE(path);
        CHECK(judged.erase(path) == 1);
    });
    for (const std::string& path : judged)
        FAIL_CHECK("no field, but judged: " << path);
}

template <class T>
void check_groups() {
    std::set<std::string_view> groups;
    for (const auto& judgement : meaning::judge<T>().changed) {
        CAPTURE(judgement.group);
        CHECK(groups.insert(judgement.group).second);
        const bool is_judged = judgement.judge != nullptr;
        CHECK(is_judged);
    }
}

template <class T>
constexpr bool is_item =
    !std::is_same_v<T, Procedure> && !std::is_same_v<T, Dossier> && !std::is_same_v<T, Burden>;

template <class T>
void check_element() {
    CAPTURE(typeid(T).name());
    if constexpr (record::Record<T>) check_fields<T>();
    check_groups<T>();
    if constexpr (is_item<T>) {
        const meaning::Judge<T>& judge = meaning::judge<T>();
        const bool is_judged = judge.came_or_went != nullptr && judge.moved != nullptr;
        CHECK(is_judged);
        const bool is_regrouped = judge.split != nullptr;
        CHECK(is_regrouped == record::Record<T>);
    }
}

template <std::size_t... Index>
void check_elements(std::index_sequence<Index...> /*elements*/) {
    (check_element<std::variant_alternative_t<Index + 1, Element>>(), ...);
}

}  // namespace

TEST_CASE("every field of every element is judged once, and so is an item as a whole") {
    check_elements(std::make_index_sequence<std::variant_size_v<Element> - 1>());
}

TEST_CASE("what nobody judged is unclear") {
    const meaning::Judge<Document> nobody;
    const Document before;
    const Document after;
    const Procedure procedure;
    const Knowledge knowledge;
    const meaning::Both<Document> both{before, after, {procedure, procedure, knowledge}};
    CHECK(meaning::of_group(nobody, "quantity", both).effect == Effect::unclear);
    CHECK(meaning::of_group(meaning::judge<Document>(), "waived", both).effect == Effect::unclear);
}

TEST_CASE("a group belongs to its element") {
    CHECK(meaning::group_of<Fee>("quantity") == "amount");
    CHECK(meaning::group_of<Document>("copies") == "quantity");
    CHECK(meaning::group_of<Document>("quantity") == "quantity");
    CHECK(meaning::group_of<Document>("form") == "form");
    CHECK(meaning::group_of<Procedure>("publication") == "publication");
}
