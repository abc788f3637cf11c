#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/source/span.h"

#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>

namespace tthc::record {

/// What a key is beside its type. A code is text whose quotes a person may forget.
enum class Trait {
    required,
    identifier,   ///< text of lower-case words joined by hyphens
    one_or_many,  ///< a list whose single item may stand without brackets
    code,         ///< text that may look like a number (a national code)
    dong,         ///< a sum of money in đồng
    actor         ///< who acts; one word stands for the applicant
};

/// One key of a record: what files call it and what it means. Every record type lists its fields
/// once, in `static void fields(visit)`, as `visit(Field{…}, &Type::member)`; reader, writer, JSON
/// Schema, `show`, diff and the random generator of the tests all walk that one list.
struct Field {
    std::string_view key;
    Bilingual title;

    constexpr Field() = default;
    template <std::same_as<Trait>... Traits>
    constexpr Field(std::string_view its_key, Bilingual its_title, Traits... traits)
        : key(its_key), title(its_title), traits_((0U | ... | bit(traits))) {}

    constexpr Field with(Trait trait) const {
        Field more = *this;
        more.traits_ |= bit(trait);
        return more;
    }
    /// A short name, where the title says more than the name.
    constexpr Field called(Bilingual its_label) const {
        Field more = *this;
        more.label_ = its_label;
        return more;
    }
    constexpr Bilingual label() const { return label_.vi.empty() ? title : label_; }
    constexpr bool is(Trait trait) const { return (traits_ & bit(trait)) != 0; }

private:
    static constexpr unsigned bit(Trait trait) { return 1U << static_cast<unsigned>(trait); }

    unsigned traits_ = 0;
    Bilingual label_;
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

/// The value that files call by this word; nothing for any other.
template <Vocabulary E>
constexpr std::optional<E> value_of(std::string_view key) {
    for (const auto& word : Words<E>::words) {
        if (word.key == key) return word.value;
    }
    return {};
}

template <Vocabulary E>
constexpr const Word<E>& word_of(E value) {
    for (const auto& word : Words<E>::words) {
        if (word.value == value) return word;
    }
    return Words<E>::words[0];
}

}  // namespace tthc::record
