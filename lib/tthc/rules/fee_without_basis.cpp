#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules::fee_without_basis {
namespace {

constexpr Ground basis[] = {
    Ground{"97/2015/QH13 Điều 3",
           "2017-01-01",
           "",
           {"Phí, lệ phí được quy định trong Danh mục ban hành kèm theo Luật",
            "Fees and charges are those on the list annexed to the law"}},
    grounds::elements};

bool charges_money(const Fee& fee) {
    return (fee.amount && fee.amount->value > Money{}) || fee.percent || !fee.tiers.empty();
}

Span place_of(const Fee& fee) {
    if (fee.amount) return fee.amount->span;
    return fee.percent ? fee.percent->span : fee.place.span;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    for (std::size_t i = 0; i < procedure.fees.size(); ++i) {
        const Fee& fee = procedure.fees[i];
        if (!charges_money(fee) || !fee.basis.empty() || !fee.prescribed.empty()) continue;
        report.add(
            subject, place_of(fee), item_path("fees", fee.id, i),
            {"khoản thu này không dẫn văn bản quy định mức thu", "this fee cites no tariff"});
    }
}

}  // namespace

constexpr Code code{
    .id = "L003",
    .name = "fee-without-basis",
    .severity = Severity::error,
    .title = {"Khoản thu không dẫn căn cứ pháp lý.", "A fee cites no legal basis."},
    .rationale = {"Chỉ được thu phí, lệ phí có trong danh mục do luật định, theo mức cơ quan có "
                  "thẩm quyền quy định.",
                  "Only fees on the list of the law may be charged, at the amount the competent "
                  "authority sets."},
    .remedy = {"Dẫn văn bản quy định mức thu ở `basis`, hoặc bỏ khoản thu.",
               "Cite the tariff under `basis`, or drop the fee."},
    .grounds = basis,
    .bad = R"(
fees:
  - {id: le-phi, kind: charge, amount: 100000}  # expect: fee-without-basis
)",
    .good = R"(
fees:
  - {id: le-phi, kind: charge, amount: 100000, basis: 214/2016/TT-BTC}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::fee_without_basis
