#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"

#include <optional>

namespace tthc::rules::fee_period_over {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::elements};

bool is_over(const Fee& fee, Date day) {
    return fee.valid_until && fee.valid_until->value < day;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    Places places;
    std::optional<Date> until;
    for (std::size_t i = 0; i < procedure.fees.size(); ++i) {
        const Fee& fee = procedure.fees[i];
        if (!is_over(fee, subject.facts.as_of)) continue;
        if (!until) until = fee.valid_until->value;
        places.add(fee.valid_until->span, item_path("fees", fee.id, i));
    }
    if (places.empty()) return;
    places.tell(subject, report,
                say("mức này chỉ áp dụng đến hết {}, ngày đó đã qua",
                    "this held until {}, which is past", to_dmy(*until)),
                {"mức này cũng đã hết hạn", "this one is over, too"});
}

}  // namespace

constexpr Code code{
    .id = "R030",
    .name = "fee-period-over",
    .severity = Severity::warning,
    .title = {"Mức phí, lệ phí chỉ thu đến một ngày đã qua.",
              "A fee is told for a period that is over."},
    .rationale = {"Người nộp chuẩn bị sai số tiền; mức giảm đã hết mà cổng vẫn ghi là còn.",
                  "People bring the wrong sum; a reduction is over and still announced."},
    .remedy = {"Tra văn bản thu phí đang có hiệu lực; ghi mức hiện hành, bỏ mức đã hết hạn.",
               "Look up the tariff in force; state what is due now and take out what is over."},
    .grounds = basis,
    .bad = R"(
fees:
  - {id: phi, name: Lệ phí cấp thẻ, amount: 35000, valid_until: 2025-12-31, basis: 91/2015/QH13}  # expect: fee-period-over
)",
    .good = R"(
fees:
  - {id: phi, name: Lệ phí cấp thẻ, amount: 35000, valid_until: 2026-12-31, basis: 91/2015/QH13}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::fee_period_over
