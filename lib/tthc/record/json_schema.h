#pragma once

#include "tthc/record/codec.h"
#include "tthc/record/field.h"
#include "tthc/record/reader.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

/// JSON Schema 2020-12 of records, from the same field lists as the reader, so that both accept the
/// same files.
namespace tthc::record {

using Json = nlohmann::ordered_json;

namespace detail {

template <class T>
struct SchemaOf;

Json describe(const Json& schema, const Bilingual& title);
Json text_schema(std::string_view pattern, std::string_view format);
Json number_schema(bool integer);

template <class T>
Json scalar_schema(const Field& field) {
    if constexpr (Vocabulary<T>) {
        Json words = Json::array();
        for (const auto& word : Words<T>::words) {
            words.push_back(describe({{"const", word.key}}, word.title));
        }
        return {{"oneOf", words}};
    } else if constexpr (Codec<T>::shape == Shape::boolean) {
        return {{"type", "boolean"}};
    } else if constexpr (Codec<T>::shape == Shape::text) {
        Json schema = [&] {
            if constexpr (std::is_same_v<T, std::string>) {
                return text_schema(field.identifier ? identifier_pattern : "", "");
            } else {
                return text_schema(Codec<T>::pattern, Codec<T>::format);
            }
        }();
        if (!field.number_too) return schema;
        return {{"anyOf", {schema, {{"type", "number"}}}}};
    } else {
        return number_schema(Codec<T>::shape == Shape::integer);
    }
}

template <Record T>
Json record_schema() {
    Json properties = Json::object();
    Json required = Json::array();
    T::fields([&]<class Member>(const Field& field, Member T::*) {
        properties[std::string(field.key)] = describe(SchemaOf<Member>::make(field), field.title);
        if (field.required) required.push_back(field.key);
    });
    Json schema = {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    if (!required.empty()) schema["required"] = required;
    return schema;
}

template <class T>
struct SchemaOf<Located<T>> {
    static Json make(const Field& field) {
        if constexpr (HasLongForm<T>) {
            Json longer = describe(record_schema<typename LongForm<T>::Type>(), LongForm<T>::title);
            return {{"oneOf", {scalar_schema<T>(field), longer}}};
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
        Json list = {{"type", "array"}, {"items", SchemaOf<T>::make(field)}};
        if (!field.one_or_many) return list;
        return {{"oneOf", {SchemaOf<T>::make(field), list}}};
    }
};

}  // namespace detail

/// The whole schema document of one kind of file; `name` is the file name under `schemas/`.
template <Record T>
Json json_schema(std::string_view name) {
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                   {"$id", std::string(name)}};
    schema.update(detail::describe(detail::record_schema<T>(), T::title));
    return schema;
}

}  // namespace tthc::record
