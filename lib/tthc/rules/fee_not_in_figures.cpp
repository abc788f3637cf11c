#include "tthc/base/say.h"
#include "tthc/review/act_numbers.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::rules::fee_not_in_figures {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::same_everywhere};

/// By these a note sends people to the law for what they have to pay.
constexpr std::string_view referrals[] = {"theo quy định", "thực hiện theo", "pháp luật về phí",
                                          "theo thông tư", "theo mức thu",   "áp dụng theo"};
/// What a province sets, what an enclosure holds, or that there is none to pay.
constexpr std::string_view told_otherwise[] = {
    "hội đồng nhân dân", "hđnd",    "đính kèm",   "kèm theo",   "biểu phí",  "không thu", "miễn",
    "không có",          "chưa có", "thỏa thuận", "thoả thuận", "bưu chính", "vận chuyển"};

bool says_amount(const Fee& fee) {
    return fee.amount || fee.foreign || fee.percent || !fee.tiers.empty() ||
           !fee.free.value.empty() || fee.note.value.find("000") != std::string::npos ||
           fee.note.value.find('%') != std::string::npos;
}

/// The words by which a fee sends people to the law instead of saying how much; empty where it
/// says, or cannot know.
std::string_view referral_in(const Fee& fee) {
    if (says_amount(fee)) return {};
    const Folded note(fee.note.value);
    if (!note.first_of(told_otherwise).empty() || note.mentions("đồng")) return {};
    return note.first_of(referrals);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const auto& fees = procedure.fees;
    if (!is_public_record(procedure)) return;
    if (std::any_of(fees.begin(), fees.end(), says_amount)) return;
    Places places;
    const Fee* first = nullptr;
    for (std::size_t i = 0; i < fees.size(); ++i) {
        const std::string_view words = referral_in(fees[i]);
        if (words.empty()) continue;
        if (first == nullptr) first = &fees[i];
        places.add(phrase_at(subject, fees[i].note, words), item_path("fees", fees[i].id, i));
    }
    if (places.empty()) return;
    const bool names_act = !act_numbers_in(first->note.value).empty();
    places.ask(subject, report,
               names_act
                   ? Message{"phí, lệ phí chỉ dẫn tới văn bản, không ghi mức; phải nộp bao nhiêu?",
                             "the fee refers to an act without saying how much; how much is due?"}
                   : Message{"phí, lệ phí ghi “theo quy định”, không ghi mức và văn bản nào; phải "
                             "nộp bao nhiêu, hay không phải nộp?",
                             "the fee is \"as prescribed\", without an amount or an act; how much "
                             "is due, if anything?"},
               {"ở đây cũng không ghi mức", "nor is it told here"});
}

}  // namespace

constexpr Code code{
    .id = "R029",
    .name = "fee-not-in-figures",
    .severity = Severity::info,
    .title = {"Phí, lệ phí ghi “theo quy định”, không có mức.",
              "A fee is \"as prescribed\" and no amount is told."},
    .rationale = {"Người nộp không biết mang bao nhiêu tiền, và không kiểm tra được số tiền bị "
                  "thu.",
                  "People do not know how much to bring, nor whether what they are asked for is "
                  "right."},
    .remedy = {"Ghi mức thu bằng số và số hiệu văn bản; không thu thì ghi “không thu”.",
               "State the amount and the act; where nothing is due, say so."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
fees:
  - {id: phi, name: Phí thẩm định, note: Theo quy định của Bộ Tài chính}  # expect: fee-not-in-figures
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
fees:
  - {id: phi, name: Phí thẩm định, amount: 500000, note: Thông tư số 59/2023/TT-BTC}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::fee_not_in_figures
