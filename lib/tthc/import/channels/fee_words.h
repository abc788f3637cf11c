#pragma once

#include "tthc/base/date.h"
#include "tthc/import/words/cells.h"
#include "tthc/model/fee.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// An amount in a text, in đồng or in another currency, with its unit (`/hồ sơ`), and the bytes it
/// takes.
struct AmountAt {
    std::optional<std::int64_t> dong;
    bool foreign = false;
    std::optional<ForeignMoney> money;
    std::string per;
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::vector<AmountAt> amounts_at(const Prose& text, const Lexicon& lexicon);

/// `/hồ sơ`, `/01 cơ sở/lần` behind an amount, without the number one; `end` is `at` where there
/// is none.
struct PerAt {
    std::string per;
    std::size_t end = 0;
};
PerAt per_at(const Prose& text, std::size_t at, const Lexicon& lexicon);

/// The only days between which a text says that it holds (`từ ngày 01/7/2025 đến hết ngày
/// 31/12/2026`), and where these words begin; neither where it names none, or several.
struct Validity {
    std::optional<Date> from;
    std::optional<Date> until;
    std::size_t begin = 0;
    std::size_t end = 0;

    explicit operator bool() const { return from || until; }
};
Validity validity_of(const Prose& text, const Lexicon& lexicon);

/// `bằng 50% mức thu phí …`: the only percentage of a text, and what it is taken of.
struct PercentTold {
    Decimal percent;
    std::string of;
};
std::optional<PercentTold> percent_told(const Prose& text, const Lexicon& lexicon);

/// `Phí thẩm định …`: the kind that a text names with its first word.
std::optional<FeeKind> kind_named(std::string_view words, const Lexicon& lexicon);

/// `Theo quy định của Bộ Tài chính`, `Phí: Theo quy định …`: says where the tariff stands, and
/// nothing of this fee.
bool refers_elsewhere(std::string_view text, const Lexicon& lexicon);

/// The same, or `theo quy định tại …` anywhere in a text that speaks of no exemption, or `chưa có
/// quy định`: zero beside it is no "free".
bool tells_tariff(std::string_view text, const Lexicon& lexicon);

/// Sets percentage, what it is taken of and its days, where a text tells one percentage.
bool take_percent(Fee& fee, const Prose& text, const Lexicon& lexicon);

/// The name of a fee and its case in `Lệ phí đối với doanh nghiệp`, which stand together in its
/// case.
void part_name(Fee& fee, const Lexicon& lexicon);

/// The days of a fee, where a text says that it is due then: no time of exemption or reduction.
void take_validity(Fee& fee, const Prose& text, const Lexicon& lexicon);

/// A part of a note that tells one amount: for which case, per what, until when; empty where it
/// tells none, or several.
std::optional<Fee> fee_told(std::string_view part, const Lexicon& lexicon);

}  // namespace tthc::importing
