#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules::free_with_amount {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::same_everywhere};

/// An amount in running text: digits grouped by thousands, `2.000.000`.
bool states_amount(std::string_view text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const bool group =
            (text[i] == '.' || text[i] == ',') &&
            text.substr(i + 1, 3).find_first_not_of("0123456789") == std::string_view::npos &&
            text.substr(i + 1, 3).size() == 3;
        if (group && i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9') return true;
    }
    return false;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    for (std::size_t i = 0; i < procedure.fees.size(); ++i) {
        const Fee& fee = procedure.fees[i];
        if (fee.free.value.empty()) continue;
        const bool amount = fee.amount && fee.amount->value > Money{};
        if (!amount && fee.tiers.empty() && !states_amount(fee.note.value)) continue;
        report.add(
            subject, fee.free.span, item_path("fees", fee.id, i),
            {"ghi miễn phí nhưng vẫn nêu mức thu", "said to be free, and yet has an amount"});
    }
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
