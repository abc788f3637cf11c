#pragma once

#include "tthc/base/date.h"
#include "tthc/record/field.h"

#include <optional>
#include <string>
#include <string_view>

namespace tthc {

/// A place in a legal instrument: `19/2012/QH13 Điều 25 khoản 4 điểm b`, or in the order of texts
/// (`điểm b khoản 4 Điều 25 Luật số 19/2012/QH13`). The number of the
/// instrument is kept as written; a text that is no citation is kept whole in `act` with
/// `well_formed` false, because that is a finding and not a reason to refuse the file.
/// Articles may carry letters (`Điều 23đ`); points use a b c d đ e g h i k l m n o p q r s t u v x
/// y.
struct Citation {
    std::string act;
    std::string article;
    std::string clause;
    std::string point;
    std::string title;
    std::optional<Date> issued;
    bool well_formed = true;

    /// Never fails; see `well_formed`.
    static Citation parse(std::string_view text);
    /// `parse` of the result gives the same citation (title and date aside).
    std::string to_string() const;

    friend bool operator==(const Citation&, const Citation&) = default;
};

}  // namespace tthc
