#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/source/span.h"

#include <concepts>
#include <string_view>
#include <type_traits>

namespace tthc::record {

/// One key of a record: what files call it and what it means. Every record type lists its fields
/// once, in `static void fields(visit)`, as `visit(Field{…}, &Type::member)`; reader, writer, JSON
/// Schema, `show`, diff and the random generator of the tests all walk that one list.
struct Field {
    std::string_view key;
    Bilingual title;
    bool required = false;
    bool identifier = false;   ///< text of lower-case words joined by hyphens
    bool one_or_many = false;  ///< a list whose single item may stand without brackets
    bool number_too = false;   ///< text that a person may forget to quote (a national code)
};

namespace detail {
struct AnyVisit {
    template <class Member>
    void operator()(const Field& /*field*/, Member /*member*/) const {}
};
}  // namespace detail

/// A struct with a `title`, a `place` and a list of `fields`.
template <class T>
concept Record = requires(T value) {
    { T::title } -> std::convertible_to<Bilingual>;
    { value.place } -> std::convertible_to<Place>;
    T::fields(detail::AnyVisit{});
};

/// The words of an enumeration: specialise with `static constexpr Word<E> words[]`.
template <class E>
struct Word {
    E value;
    std::string_view key;
    Bilingual title;
};
template <class E>
struct Words;

template <class E>
concept Vocabulary = std::is_enum_v<E> && requires {
    Words<E>::words;
};

template <Vocabulary E>
constexpr const Word<E>& word_of(E value) {
    for (const auto& word : Words<E>::words) {
        if (word.value == value) return word;
    }
    return Words<E>::words[0];
}

}  // namespace tthc::record
