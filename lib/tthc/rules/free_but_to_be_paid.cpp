#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc::rules::free_but_to_be_paid {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::same_everywhere};

constexpr std::string_view orders[] = {"nộp phí",           "nộp lệ phí",       "nộp tiền phí",
                                       "nộp tiền lệ phí",   "thanh toán phí",   "thanh toán lệ phí",
                                       "đóng phí",          "đóng lệ phí",      "thông báo nộp phí",
                                       "thông báo thu phí", "nộp các khoản phí"};

/// `nộp lệ phí (nếu có)`, `nếu thuộc trường hợp phải nộp`, `không phải nộp`: said of some who have
/// to pay, or of nobody.
bool is_conditional(std::string_view text, std::size_t at) {
    constexpr std::size_t near = 70;
    if (text.substr(0, at).ends_with("không phải ") || text.substr(0, at).ends_with("không "))
        return true;
    const std::string_view around = text.substr(at > near ? at - near : 0, 2 * near);
    return !Folded(around).first_of({"nếu", "trường hợp phải nộp", "(nếu có)"}).empty();
}

std::string_view order_in(const Folded& action) {
    const auto* const found =
        std::find_if(std::begin(orders), std::end(orders), [&](std::string_view order) {
            return action.mentions(order) &&
                   !is_conditional(action.text(), action.text().find(order));
        });
    return found == std::end(orders) ? std::string_view{} : *found;
}

/// Whether the record says of every fee that there is none to pay, and does not itself say for
/// whom.
bool is_all_free(const Procedure& procedure) {
    if (procedure.fees.empty()) return false;
    return std::all_of(procedure.fees.begin(), procedure.fees.end(), [](const Fee& fee) {
        const bool nothing = !fee.free.value.empty() && !fee.amount && fee.tiers.empty();
        const bool cases =
            !Folded(fee.note.value).first_of({"không thu", "miễn lệ phí", "(nếu có)"}).empty();
        const bool digits = fee.note.value.find(".000") != std::string::npos;
        return nothing && !cases && !digits;
    });
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!is_all_free(procedure)) return;
    Places places;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        const auto order = order_in(Folded(step.action.value));
        if (order.empty()) continue;
        places.add(phrase_at(subject, step.action, order), item_path("steps", step.id, i));
    }
    if (places.empty()) return;
    auto& found = places.tell(subject, report,
                              {"ghi miễn phí nhưng bước này yêu cầu nộp tiền",
                               "said to be free, and yet this step asks "
                               "for payment"},
                              {"bước này cũng yêu cầu nộp", "payment is asked for here as well"});
    found.related.push_back(related_at(subject, procedure.fees.front().free.span,
                                       {"ở đây ghi miễn phí", "here it is said to be free"}));
}

}  // namespace

constexpr Code code{
    .id = "R011",
    .name = "free-but-to-be-paid",
    .severity = Severity::warning,
    .title = {"Ghi miễn phí nhưng trình tự yêu cầu nộp phí, lệ phí.",
              "A procedure is said to be free, and its steps ask for payment."},
    .rationale = {"Người dân không biết có phải nộp tiền hay không, nộp bao nhiêu.",
                  "Nobody can tell whether there is something to pay, and how much."},
    .remedy = {"Ghi mức thu và văn bản quy định; nếu thật sự miễn, sửa bước yêu cầu nộp.",
               "State the amount and its act; where it is free indeed, mend the step."},
    .grounds = basis,
    .bad = R"(
fees:
  - {id: phi, free: Miễn phí}
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: bao, actor: Cơ quan cấp phép, action: Gửi thông báo nộp phí thẩm định cho tổ chức đề nghị, time: 2 ngày}  # expect: free-but-to-be-paid
)",
    .good = R"(
fees:
  - {id: phi, amount: 1000000, basis: 214/2016/TT-BTC}
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: bao, actor: Cơ quan cấp phép, action: Gửi thông báo nộp phí thẩm định cho tổ chức đề nghị, time: 2 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::free_but_to_be_paid
