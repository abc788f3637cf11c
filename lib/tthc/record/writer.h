#pragma once

#include "tthc/record/codec.h"
#include "tthc/record/field.h"
#include "tthc/record/reader.h"
#include "tthc/yaml/value.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tthc::record {

/// Record to document: the fields in the order of their list, absent ones left out (a required
/// list is written even when it is empty).
template <Record T>
yaml::Value to_value(const T& record);

template <class T>
yaml::Value to_value(const Located<T>& located) {
    if constexpr (HasLongForm<T>) {
        if (auto value = LongForm<T>::write(located.value)) return *std::move(value);
    }
    if constexpr (Vocabulary<T>) {
        return yaml::Value::text(std::string(word_of(located.value).key));
    } else {
        std::string text = Codec<T>::print(located.value);
        return Codec<T>::shape == Shape::text ? yaml::Value::text(std::move(text))
                                              : yaml::Value::literal(std::move(text));
    }
}

template <class T>
yaml::Value to_value(const std::optional<T>& value) {
    return value ? to_value(*value) : yaml::Value::text({});
}

template <class T>
yaml::Value to_value(const std::vector<T>& values) {
    yaml::Value list = yaml::Value::list();
    for (const T& value : values)
        list.items.push_back(to_value(value));
    return list;
}

template <Entry T>
yaml::Value to_value(const std::vector<T>& entries) {
    yaml::Value map = yaml::Value::map();
    for (const T& entry : entries) {
        std::string key;
        yaml::Value value;
        visit_entry(
            entry, [&](const Located<std::string>& text) { key = text.value; },
            [&](const Field& /*field*/, const auto& written) { value = to_value(written); });
        map.entries.emplace_back(std::move(key), std::move(value));
    }
    return map;
}

template <class Member>
bool is_absent(const Member& value) {
    if constexpr (std::is_same_v<Member, Located<std::string>>) {
        return value.value.empty();
    } else if constexpr (requires { value.has_value(); }) {
        return !value.has_value();
    } else {
        return value.empty();
    }
}

template <Record T>
yaml::Value to_value(const T& record) {
    yaml::Value map = yaml::Value::map();
    T::fields([&](const Field& field, auto member) {
        const auto& value = record.*member;
        const bool is_list = requires {
            value.begin();
        };
        if (is_absent(value) && !(field.is(Trait::required) && is_list)) return;
        yaml::Value written = to_value(value);
        if (field.is(Trait::one_or_many) && written.items.size() == 1) {
            written = yaml::Value(written.items.front());
        }
        map.entries.emplace_back(field.key, std::move(written));
    });
    return map;
}

/// The canonical YAML text of a record.
template <Record T>
std::string to_yaml(const T& record) {
    return yaml::emit(to_value(record));
}

}  // namespace tthc::record
