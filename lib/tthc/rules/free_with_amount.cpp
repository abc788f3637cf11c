#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc::rules::free_with_amount {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::same_everywhere};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// What is counted behind a number that is no money: tonnage, power, persons.
bool counts_things(std::string_view behind) {
    constexpr std::string_view units[] = {"gt",  "tấn",   "cv",     "kw",  "hp",  "m2",  "m3",
                                          "m²",  "m³",    "ha",     "kg",  "km",  "con", "cá thể",
                                          "chỗ", "người", "giường", "dwt", "teu", "lít", "mã lực"};
    const Folded text(behind.substr(0, 20));
    return std::any_of(std::begin(units), std::end(units),
                       [&](std::string_view unit) { return text.starts_with(unit); });
}

/// An amount in running text: digits grouped by thousands, `2.000.000`.
bool states_amount(std::string_view text) {
    constexpr std::size_t group = 3;
    for (std::size_t i = 1; i + group < text.size(); ++i) {
        if ((text[i] != '.' && text[i] != ',') || !is_digit(text[i - 1])) continue;
        std::size_t end = i;
        while (end + group < text.size() && (text[end] == '.' || text[end] == ',') &&
               std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end) + 1,
                           text.begin() + static_cast<std::ptrdiff_t>(end + group) + 1, is_digit))
            end += group + 1;
        if (end == i) continue;
        if (!counts_things(text.substr(end))) return true;
        i = end;
    }
    return false;
}

/// A note may say for which days the fee is waived; then both hold.
bool explains_waiver(const Folded& note) {
    return !note.first_of({"miễn phí từ ngày", "miễn phí đến", "miễn lệ phí từ ngày",
                           "được miễn từ", "miễn thu từ ngày", "miễn từ ngày"})
                .empty();
}

bool has_amount(const Fee& fee) {
    const bool amount = fee.amount && fee.amount->value > Money{};
    if (amount || !fee.tiers.empty()) return true;
    return states_amount(fee.note.value) && !explains_waiver(Folded(fee.note.value));
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    Places places;
    for (std::size_t i = 0; i < procedure.fees.size(); ++i) {
        const Fee& fee = procedure.fees[i];
        if (fee.free.value.empty() || !has_amount(fee)) continue;
        places.add(fee.free.span, item_path("fees", fee.id, i));
    }
    if (places.empty()) return;
    places.tell(subject, report,
                {"ghi miễn phí nhưng vẫn nêu mức thu", "said to be free, and yet has an amount"},
                {"khoản này cũng vậy", "and so is this one"});
}

}  // namespace

constexpr Code code{
    .id = "R004",
    .name = "free-with-amount",
    .severity = Severity::warning,
    .title = {"Ghi miễn phí nhưng vẫn nêu mức thu.",
              "A fee is said to be free and yet has an amount."},
    .rationale = {"Người dân không biết có phải nộp tiền hay không.",
                  "Nobody can tell whether there is something to pay."},
    .remedy = {"Bỏ `free`, hoặc bỏ mức thu.", "Drop `free`, or drop the amount."},
    .grounds = basis,
    .bad = R"(
fees:
  - id: phi
    free: Miễn phí  # expect: free-with-amount
    note: "thêm một loại hình dịch vụ: 2.000.000/lần"
)",
    .good = R"(
fees:
  - id: phi
    free: Miễn phí
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::free_with_amount
