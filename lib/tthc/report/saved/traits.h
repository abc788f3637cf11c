#pragma once

#include "tthc/record/field.h"
#include "tthc/report/saved/scalars.h"

#include <string>
#include <type_traits>
#include <variant>
#include <vector>

/// What is saved and read again has one list of fields for both ways.
namespace tthc::report::saved {

/// `fields(archive, value)` calls the archive with each key and member.
template <class T>
struct Saved;

/// `names`: what the values of an enumeration, or the alternatives of a variant, are called, in
/// their order.
template <class T>
struct Names;

template <class T>
concept Named = requires {
    Names<T>::names;
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_variant = false;
template <class... T>
inline constexpr bool is_variant<std::variant<T...>> = true;

/// What is not written; where its key is missing, this is what it was.
template <class T>
bool is_nothing(const T& value) {
    if constexpr (is_optional<T>)
        return !value.has_value();
    else if constexpr (is_list<T> || std::is_same_v<T, std::string>)
        return value.empty();
    else if constexpr (std::is_same_v<T, Message> || std::is_same_v<T, Located<std::string>> ||
                       std::is_same_v<T, Date>)
        return value == T{};
    else
        return false;
}

}  // namespace tthc::report::saved
