#pragma once

#include "tthc/record/field.h"
#include "tthc/report/saved/traits.h"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace tthc::report::saved {

template <class T>
Json to_saved(const T& value);

class FieldsOut {
public:
    template <class T>
    void operator()(std::string_view key, const T& value) {
        if (!is_nothing(value)) json_[std::string(key)] = to_saved(value);
    }
    Json take() { return std::move(json_); }

private:
    Json json_ = Json::object();
};

template <class T>
Json to_saved(const T& value) {
    if constexpr (std::is_same_v<T, Json> || std::is_arithmetic_v<T>) {
        return value;
    } else if constexpr (record::Vocabulary<T>) {
        return record::word_of(value).key;
    } else if constexpr (std::is_enum_v<T>) {
        return Names<T>::names[static_cast<std::size_t>(value)];
    } else if constexpr (is_optional<T>) {
        return to_saved(*value);
    } else if constexpr (is_list<T>) {
        Json list = Json::array();
        for (const auto& item : value)
            list.push_back(to_saved(item));
        return list;
    } else if constexpr (is_variant<T>) {
        Json json = Json::object();
        std::visit(
            [&](const auto& one) {
                json[std::string(Names<T>::names[value.index()])] = to_saved(one);
            },
            value);
        return json;
    } else if constexpr (Scalar<T>) {
        return written(value);
    } else {
        FieldsOut out;
        Saved<T>::fields(out, value);
        return out.take();
    }
}

}  // namespace tthc::report::saved
