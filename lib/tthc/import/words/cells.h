#pragma once

#include "text.h"
#include "tthc/import/shape/lexicon.h"
#include "tthc/model/duration.h"
#include "tthc/model/money.h"

#include <optional>
#include <string>

namespace tthc::importing {

/// A number with its unit of time, and the bytes it takes: `05 Ngày làm việc`, `0.5 Giờ`; in
/// `mười (10) ngày` it stands in the brackets.
struct TimeAt {
    Duration duration;
    std::size_t end = 0;
};
std::optional<TimeAt> time_at(const Prose& text, std::size_t at, const Lexicon& lexicon);

/// The beginning of a fee cell: `Phí : 8.000 Đồng`, `50,000 VNĐ`, `25 USD`, `Miễn phí`.
struct FeeHead {
    std::optional<FeeKind> kind;
    std::optional<std::int64_t> dong;   ///< a whole number of đồng
    bool free = false;                  ///< said in words
    bool foreign = false;               ///< an amount in another currency, or a percentage
    std::optional<ForeignMoney> money;  ///< the amount in another currency, if its code is known
    bool nothing = false;               ///< "no information"
    std::size_t end = 0;
};
std::optional<FeeHead> fee_at(const Prose& text, std::size_t at, const Lexicon& lexicon);

/// An amount in a currency whose name is known; empty for any other, and for đồng.
std::optional<ForeignMoney> foreign_money(std::string_view digits, std::string_view currency,
                                          const Lexicon& lexicon);

/// A whole number of đồng with `.` or `,` between thousands; empty for any other shape.
std::optional<std::int64_t> dong_of(std::string_view digits);

/// Behind the round bracket that closes the one at `at`; brackets of list markers `a)` do not
/// count. The end of the text where none closes.
std::size_t bracket_end(const Prose& text, std::size_t at, std::size_t limit);

/// Behind the bracket that opens at `at` or at the spaces there; `at` where none does.
std::size_t behind_bracket(const Prose& text, std::size_t at);

/// Whether the text is one of the words for no information, or empty.
bool says_nothing(std::string_view text, const Lexicon& lexicon);

/// Whether the text without full stop and case is one of the words.
bool is_any_of(std::string_view text, const KnownWords& words);

}  // namespace tthc::importing
