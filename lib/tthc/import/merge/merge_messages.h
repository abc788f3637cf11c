#pragma once

#include "tthc/base/say.h"

#include <string>
#include <string_view>

/// What the merge of records tells people.
namespace tthc::importing::messages {

inline constexpr Bilingual free_of_charge{"miễn phí", "free"};

/// The line of a note above what a record adds to a more trusted one.
inline std::string told_by(std::string_view shape) {
    return fmt::format("Theo bản ghi {}:", shape);
}

inline Message sources_disagree(std::string_view holder, std::string_view held,
                                std::string_view other, std::string_view told) {
    if (held.empty()) {
        return say("hai nguồn khác nhau: {} ghi thêm `{}` mà {} không ghi",
                   "two sources disagree: {} also says `{}`, which {} does not", other, told,
                   holder);
    }
    if (told.empty()) {
        return say("hai nguồn khác nhau: {} ghi thêm `{}` mà {} không ghi",
                   "two sources disagree: {} also says `{}`, which {} does not", holder, held,
                   other);
    }
    return say("hai nguồn khác nhau: {} ghi `{}`, {} ghi `{}`",
               "two sources disagree: {} says `{}`, {} says `{}`", holder, held, other, told);
}

inline Message holds(std::string_view shape) {
    return say("theo {}", "{} holds", shape);
}

}  // namespace tthc::importing::messages
