#pragma once

#include "tthc/record/codec.h"
#include "tthc/record/field.h"
#include "tthc/record/reader.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// JSON Schema 2020-12 of records, from the same field lists as the reader, so that both accept the
/// same files.
namespace tthc::record {

using Json = nlohmann::ordered_json;

namespace detail {

struct Choice {
    std::string_view key;
    Bilingual title;
};
struct Property {
    Field field;
    Json schema;
};

Json describe(const Json& schema, const Bilingual& title);
Json choice_schema(const std::vector<Choice>& choices);
Json boolean_schema();
Json text_schema(std::string_view pattern, std::string_view format);
Json number_schema(bool integer);
Json or_number(Json schema);
Json either(Json first, Json second);
Json list_schema(Json item, bool one_or_many);
Json object_schema(const std::vector<Property>& properties);
Json document(std::string_view name, const Json& schema);

template <class T>
struct SchemaOf;

template <class T>
Json scalar_schema(const Field& field) {
    if constexpr (Vocabulary<T>) {
        std::vector<Choice> choices;
        for (const auto& word : Words<T>::words)
            choices.push_back({word.key, word.title});
        return choice_schema(choices);
    } else if constexpr (Codec<T>::shape == Shape::boolean) {
        return boolean_schema();
    } else if constexpr (std::is_same_v<T, std::string>) {
        Json schema = text_schema(field.is(Trait::identifier) ? identifier_pattern : "", "");
        return field.is(Trait::code) ? or_number(std::move(schema)) : schema;
    } else if constexpr (Codec<T>::shape == Shape::text) {
        Json schema = text_schema(Codec<T>::pattern, Codec<T>::format);
        return field.is(Trait::code) ? or_number(std::move(schema)) : schema;
    } else {
        return number_schema(Codec<T>::shape == Shape::integer);
    }
}

template <Record T>
Json record_schema() {
    std::vector<Property> properties;
    T::fields([&]<class Member>(const Field& field, Member T::*) {
        properties.push_back({field, SchemaOf<Member>::make(field)});
    });
    return object_schema(properties);
}

template <class T>
struct SchemaOf<Located<T>> {
    static Json make(const Field& field) {
        if constexpr (HasLongForm<T>) {
            using Longer = typename LongForm<T>::Type;
            return either(scalar_schema<T>(field),
                          describe(record_schema<Longer>(), LongForm<T>::title));
        } else {
            return scalar_schema<T>(field);
        }
    }
};

template <Record T>
struct SchemaOf<T> {
    static Json make(const Field& /*field*/) { return record_schema<T>(); }
};

template <class T>
struct SchemaOf<std::optional<T>> {
    static Json make(const Field& field) { return SchemaOf<T>::make(field); }
};

template <class T>
struct SchemaOf<std::vector<T>> {
    static Json make(const Field& field) {
        return list_schema(SchemaOf<T>::make(field), field.is(Trait::one_or_many));
    }
};

}  // namespace detail

/// The whole schema document of one kind of file; `name` is the file name under `schemas/`.
template <Record T>
Json json_schema(std::string_view name) {
    return detail::document(name, detail::describe(detail::record_schema<T>(), T::title));
}

}  // namespace tthc::record
