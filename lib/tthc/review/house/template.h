#pragma once

#include "tthc/record/field.h"

namespace tthc::house {

/// What a house rule asks of a field.
enum class Template { required, forbidden, forbidden_words, begins_with, one_of, within };

}  // namespace tthc::house

namespace tthc::record {

template <>
struct Words<house::Template> {
    using T = house::Template;
    static constexpr Word<T> words[] = {
        {T::required, "required", {"Phải có trường", "The field has to be there"}},
        {T::forbidden, "forbidden", {"Không được có trường", "The field must not be there"}},
        {T::forbidden_words,
         "forbidden-words",
         {"Không được có từ ngữ này", "These words must not be in it"}},
        {T::begins_with,
         "begins-with",
         {"Phải bắt đầu bằng từ ngữ này", "It has to begin with one of these words"}},
        {T::one_of, "one-of", {"Phải là một trong các giá trị", "It has to be one of these"}},
        {T::within,
         "within",
         {"Số, thời gian, số mục phải trong giới hạn",
          "A number, a time or a number of items has to keep within bounds"}}};
};

}  // namespace tthc::record
