#include "tthc/base/digits.h"
#include "tthc/review/by_channel.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace tthc::rules::fees_differ_by_channel {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::principles};

/// What is to pay, without the case: nothing, or the amounts.
using Amounts = std::set<std::int64_t>;

/// By channel; a channel without a fee of its own is not compared.
std::map<Channel, Amounts> amounts_by_channel(const Procedure& procedure) {
    std::map<Channel, Amounts> amounts;
    for (const Fee& fee : procedure.fees) {
        const auto& channels = fee.channels.empty() ? procedure.channels : fee.channels;
        if (!fee.amount && fee.free.value.empty()) continue;
        for (const auto& channel : channels)
            amounts[channel.value].insert(fee.amount ? fee.amount->value.dong : 0);
    }
    return amounts;
}

constexpr std::string_view by_time_or_rate[] = {
    "bằng 50%", "50%", "giảm", "mức thu bằng", "đến hết ngày", "từ ngày", "kể từ ngày"};

/// A fee may be lower online by law, or for some time.
bool is_explained(const Fee& fee) {
    const Folded note(fee.note.value);
    const Folded reason(fee.when.value);
    return explains_channel(note) || explains_channel(reason) ||
           !note.first_of(by_time_or_rate).empty() || !reason.first_of(by_time_or_rate).empty();
}

std::string listed(const Amounts& amounts, Language language) {
    std::string text;
    for (const std::int64_t amount : amounts) {
        text += text.empty() ? "" : ", ";
        text += amount == 0 ? std::string(language == Language::vi ? "miễn phí" : "free")
                            : fmt::format("{} đồng", grouped(fmt::format("{}", amount), '.'));
    }
    return text;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (std::any_of(procedure.fees.begin(), procedure.fees.end(), is_explained)) return;
    const auto amounts = amounts_by_channel(procedure);
    // Several amounts in one channel are cases, which the channels may list differently.
    const bool cases = std::any_of(amounts.begin(), amounts.end(),
                                   [](const auto& item) { return item.second.size() > 1; });
    if (amounts.size() < 2 || cases) return;
    const auto& first = *amounts.begin();
    const auto other = std::find_if(amounts.begin(), amounts.end(),
                                    [&](const auto& item) { return item.second != first.second; });
    if (other == amounts.end()) return;
    const auto sentence = [&](Language language, const char* text) {
        return fmt::format(fmt::runtime(text), record::word_of(first.first).title.in(language),
                           listed(first.second, language),
                           record::word_of(other->first).title.in(language),
                           listed(other->second, language));
    };
    report.ask(subject, procedure.fees.front().place.span, "fees",
               {sentence(Language::vi, "{}: {}; {}: {}; có lý do không?"),
                sentence(Language::en, "{}: {}; {}: {}; is there a reason?")});
}

}  // namespace

constexpr Code code{
    .id = "R010",
    .name = "fees-differ-by-channel",
    .severity = Severity::info,
    .title = {"Mức thu khác nhau giữa các cách nộp hồ sơ.",
              "The fee differs between ways of applying."},
    .rationale = {"Mức thu do văn bản quy định cho công việc, không theo cách nộp, trừ khi văn bản "
                  "giảm cho hồ sơ trực tuyến; khác nhau mà không nêu lý do thì có thể nhập nhầm.",
                  "A fee is set for the work, not for the way of applying, unless the tariff "
                  "reduces it online; an unexplained difference may be a slip."},
    .remedy = {"Đối chiếu biểu mức thu: sửa cho thống nhất, hoặc ghi lý do giảm.",
               "Check the tariff: make them one, or state why one is lower."},
    .grounds = basis,
    .bad = R"(
fees:
  - {id: a, amount: 100000, basis: 214/2016/TT-BTC, channels: [online, post]}  # expect: fees-differ-by-channel
  - {id: b, amount: 25000, basis: 214/2016/TT-BTC, channels: [in-person]}
)",
    .good = R"(
fees:
  - {id: a, amount: 100000, basis: 214/2016/TT-BTC}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::fees_differ_by_channel
