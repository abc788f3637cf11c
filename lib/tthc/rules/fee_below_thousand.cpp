#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc::rules::fee_below_thousand {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::same_everywhere};

constexpr Money smallest_plausible{1000};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    Places places;
    const Fee* first = nullptr;
    for (std::size_t i = 0; i < procedure.fees.size(); ++i) {
        const Fee& fee = procedure.fees[i];
        if (!fee.amount || fee.amount->value == Money{}) continue;
        if (fee.amount->value >= smallest_plausible || !fee.per.value.empty()) continue;
        if (first == nullptr) first = &fee;
        places.add(fee.amount->span, item_path("fees", fee.id, i));
    }
    if (places.empty()) return;
    places.tell(subject, report,
                say("mức thu {} đồng, thấp khác thường", "an amount of {} đồng is unusually low",
                    first->amount->value.dong),
                {"mức thu này cũng vậy", "and so is this one"});
}

}  // namespace

constexpr Code code{
    .id = "R003",
    .name = "fee-below-thousand",
    .severity = Severity::warning,
    .title = {"Mức thu dưới 1.000 đồng.", "An amount is below 1,000 đồng."},
    .rationale = {"Không có khoản phí nào dưới 1.000 đồng; thường là ghi nhầm đơn vị nghìn đồng.",
                  "No fee is below 1,000 đồng; it is usually a slip of the unit (thousands)."},
    .remedy = {"Kiểm tra đơn vị: có phải nghìn đồng?", "Check the unit: thousands of đồng?"},
    .grounds = basis,
    .bad = R"(
fees:
  - {id: le-phi, amount: 200, basis: 269/2016/TT-BTC}  # expect: fee-below-thousand
)",
    .good = R"(
fees:
  - {id: le-phi, amount: 200000, basis: 269/2016/TT-BTC}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::fee_below_thousand
