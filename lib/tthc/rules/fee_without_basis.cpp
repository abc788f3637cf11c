#include "tthc/review/act_numbers.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>

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

/// Whether words name a tariff: the number of an act, or who sets the amount.
bool names_tariff(const Folded& words) {
    return !act_numbers_in(words.text()).empty() ||
           !words.first_of({"thông tư", "nghị quyết", "nghị định", "hội đồng nhân dân"}).empty();
}

/// Whether an act of the legal basis is a tariff: by its title, or one of the Ministry of Finance.
bool is_tariff(const Citation& citation) {
    const Folded title(citation.title);
    return citation.act.find("TT-BTC") != std::string::npos || title.mentions("phí") ||
           title.mentions("lệ phí") || title.mentions("giá");
}

/// The database has no field for the act behind a fee: its note or the legal basis may hold it.
bool states_tariff_elsewhere(const Procedure& procedure) {
    const auto& fees = procedure.fees;
    const auto& acts = procedure.basis;
    return std::any_of(fees.begin(), fees.end(),
                       [](const Fee& fee) {
                           return names_tariff(Folded(fee.note.value)) ||
                                  names_tariff(Folded(fee.when.value));
                       }) ||
           std::any_of(acts.begin(), acts.end(),
                       [](const auto& citation) { return is_tariff(*citation); });
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_database_record(procedure) && states_tariff_elsewhere(procedure)) return;
    Places places;
    for (std::size_t i = 0; i < procedure.fees.size(); ++i) {
        const Fee& fee = procedure.fees[i];
        if (!charges_money(fee) || !fee.basis.empty() || !fee.prescribed.empty()) continue;
        places.add(place_of(fee), item_path("fees", fee.id, i));
    }
    if (places.empty()) return;
    places.tell(subject, report,
                {"khoản thu này không dẫn văn bản quy định mức thu", "this fee cites no tariff"},
                {"khoản này cũng vậy", "nor does this one"});
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
