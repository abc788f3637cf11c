#pragma once

#include "tthc/base/say.h"
#include "tthc/record/field.h"
#include "tthc/report/saved/traits.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace tthc::report::saved {

/// The first thing that is wrong with what is read.
class Fault {
public:
    void tell(Message message) {
        if (!message_) message_ = std::move(message);
    }
    const std::optional<Message>& message() const { return message_; }

private:
    std::optional<Message> message_;
};

template <class T>
void from_saved(const Json& json, std::string_view key, T& value, Fault& fault);

class FieldsIn {
public:
    FieldsIn(const Json& json, Fault& fault) : json_(&json), fault_(&fault) {}

    template <class T>
    void operator()(std::string_view key, T& value) {
        value = {};
        const auto found = json_->find(std::string(key));
        if (found != json_->end()) {
            known_.push_back(key);
            from_saved(*found, key, value, *fault_);
        } else if (!is_nothing(value)) {
            fault_->tell(say("thiếu khóa `{}`", "the key `{}` is missing", key));
        }
    }
    void finish() {
        for (const auto& [key, value] : json_->items()) {
            if (std::find(known_.begin(), known_.end(), key) == known_.end())
                fault_->tell(say("không rõ khóa `{}`", "the key `{}` is not known", key));
        }
    }

private:
    const Json* json_;
    Fault* fault_;
    std::vector<std::string_view> known_;
};

template <class T>
bool read_number(const Json& json, T& value) {
    if (!json.is_number_integer()) return false;
    const bool large = json.is_number_unsigned() && !std::in_range<T>(json.get<std::uint64_t>());
    if (large || (!json.is_number_unsigned() && !std::in_range<T>(json.get<std::int64_t>())))
        return false;
    value = json.get<T>();
    return true;
}

template <class T>
bool read_named(const Json& json, T& value) {
    if (!json.is_string()) return false;
    const auto& word = json.get_ref<const std::string&>();
    if constexpr (record::Vocabulary<T>) {
        const auto known = record::value_of<T>(word);
        value = known.value_or(T{});
        return known.has_value();
    } else {
        const auto known = std::find(std::begin(Names<T>::names), std::end(Names<T>::names), word);
        if (known == std::end(Names<T>::names)) return false;
        value = static_cast<T>(known - std::begin(Names<T>::names));
        return true;
    }
}

template <class... T>
bool read_alternative(const Json& json, std::variant<T...>& value, Fault& fault) {
    if (!json.is_object() || json.size() != 1) return false;
    const auto& names = Names<std::variant<T...>>::names;
    static_assert(sizeof...(T) == std::size(Names<std::variant<T...>>::names));
    const std::string& word = json.begin().key();
    std::size_t i = 0;
    bool found = false;
    const auto attempt = [&](auto one) {
        if (!found && word == names[i]) {
            found = true;
            from_saved(json.front(), word, one, fault);
            value = std::move(one);
        }
        ++i;
    };
    (attempt(T{}), ...);
    return found;
}

template <class T>
void from_saved(const Json& json, std::string_view key, T& value, Fault& fault) {
    bool fits = true;
    if constexpr (std::is_same_v<T, Json>) {
        value = json;
    } else if constexpr (std::is_same_v<T, bool>) {
        fits = json.is_boolean();
        value = fits && json.get<bool>();
    } else if constexpr (std::is_integral_v<T>) {
        fits = read_number(json, value);
    } else if constexpr (std::is_enum_v<T>) {
        fits = read_named(json, value);
    } else if constexpr (is_optional<T>) {
        from_saved(json, key, value.emplace(), fault);
    } else if constexpr (is_list<T>) {
        fits = json.is_array();
        for (std::size_t i = 0; fits && i < json.size(); ++i)
            from_saved(json[i], key, value.emplace_back(), fault);
    } else if constexpr (is_variant<T>) {
        fits = read_alternative(json, value, fault);
    } else if constexpr (Scalar<T>) {
        fits = read(json, value);
    } else {
        fits = json.is_object();
        if (fits) {
            FieldsIn in(json, fault);
            Saved<T>::fields(in, value);
            in.finish();
        }
    }
    if (!fits) fault.tell(say("giá trị sai của khóa `{}`", "a wrong value of the key `{}`", key));
}

}  // namespace tthc::report::saved
