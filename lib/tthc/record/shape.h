#pragma once

#include "tthc/record/codec.h"
#include "tthc/record/field.h"
#include "tthc/record/reader.h"

#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tthc::record {

struct FieldShape;

/// What a value of a file looks like, as data: made from the field lists, walked by whoever tells
/// it to others.
struct ValueShape {
    enum class Kind { choice, boolean, text, number, integer, record, list, entries, either };
    struct Choice {
        std::string_view key;
        Bilingual title;
    };

    Kind kind = Kind::text;
    Bilingual title = {};              ///< of a record
    std::vector<Choice> choices = {};  ///< words of a vocabulary
    std::string_view pattern = {};     ///< of a text
    std::string_view format = {};      ///< of a text
    bool number_too = false;           ///< a text that may be written as a number
    std::vector<FieldShape> fields;
    std::vector<ValueShape>
        parts;  ///< the item of a list, the value of entries; what it may be either
};

struct FieldShape {
    Field field;
    ValueShape value;
};

template <Record T>
ValueShape shape_of();

namespace detail {

ValueShape either(ValueShape first, ValueShape second);
ValueShape text_shape(std::string_view pattern, std::string_view format, const Field& field);
ValueShape list_shape(ValueShape item, const Field& field);

template <class T>
ValueShape scalar_shape(const Field& field) {
    using Kind = ValueShape::Kind;
    if constexpr (Vocabulary<T>) {
        ValueShape shape{.kind = Kind::choice};
        for (const auto& word : Words<T>::words)
            shape.choices.push_back({word.key, word.title});
        return shape;
    } else if constexpr (Codec<T>::shape == Shape::boolean) {
        return {.kind = Kind::boolean};
    } else if constexpr (std::is_same_v<T, std::string>) {
        return text_shape(field.is(Trait::identifier) ? identifier_pattern : "", "", field);
    } else if constexpr (Codec<T>::shape == Shape::text) {
        return text_shape(Codec<T>::pattern, Codec<T>::format, field);
    } else {
        return {.kind = Codec<T>::shape == Shape::integer ? Kind::integer : Kind::number};
    }
}

template <class T>
struct ShapeOf {
    static ValueShape make(const Field& /*field*/) { return shape_of<T>(); }
};

template <class T>
struct ShapeOf<Located<T>> {
    static ValueShape make(const Field& field) {
        if constexpr (HasLongForm<T>) {
            ValueShape longer = shape_of<typename LongForm<T>::Type>();
            longer.title = LongForm<T>::title;
            return either(scalar_shape<T>(field), std::move(longer));
        } else {
            return scalar_shape<T>(field);
        }
    }
};

template <class T>
struct ShapeOf<std::optional<T>> : ShapeOf<T> {};

template <class T>
struct ShapeOf<std::vector<T>> {
    static ValueShape make(const Field& field) {
        return list_shape(ShapeOf<T>::make(field), field);
    }
};

template <Entry T>
struct ShapeOf<std::vector<T>> {
    static ValueShape make(const Field& /*field*/) {
        ValueShape shape{.kind = ValueShape::Kind::entries};
        T::fields([&]<class Member>(const Field& field, Member T::*) {
            if constexpr (!std::is_same_v<Member, Located<std::string>>)
                shape.parts.push_back(ShapeOf<Member>::make(field));
        });
        return shape;
    }
};

}  // namespace detail

template <Record T>
ValueShape shape_of() {
    ValueShape shape{.kind = ValueShape::Kind::record, .title = T::title};
    T::fields([&]<class Member>(const Field& field, Member T::*) {
        shape.fields.push_back({field, detail::ShapeOf<Member>::make(field)});
    });
    return shape;
}

}  // namespace tthc::record
