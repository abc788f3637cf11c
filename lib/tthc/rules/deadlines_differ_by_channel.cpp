#include "tthc/base/utf8.h"
#include "tthc/review/by_channel.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::rules::deadlines_differ_by_channel {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::principles};

using Channels = List<Channel>;

bool overlap(const Channels& left, const Channels& right) {
    return std::any_of(left.begin(), left.end(), [&](const auto& channel) {
        return std::any_of(right.begin(), right.end(),
                           [&](const auto& other) { return other.value == channel.value; });
    });
}

/// Two times of one case, each for channels of its own. One number in two units is told as that.
bool differ_by_channel(const Deadline& left, const Deadline& right) {
    if (!left.legal || !right.legal || left.when.value != right.when.value) return false;
    if (left.channels.empty() || right.channels.empty()) return false;
    if (overlap(left.channels, right.channels)) return false;
    return left.legal->value.count != right.legal->value.count;
}

std::string listed(const Channels& channels, Language language) {
    std::string text;
    for (const auto& channel : channels) {
        const auto title = record::word_of(channel.value).title.in(language);
        text += fmt::format("{}{}", text.empty() ? "" : ", ", utf8::to_lower(title));
    }
    return text;
}

std::string question(const Deadline& here, const Deadline& there, Language language) {
    const auto* const text = language == Language::vi ? "{} ({}) nhưng {} ({}); có lý do không?"
                                                      : "{} ({}) but {} ({}); is there a reason?";
    return fmt::format(fmt::runtime(text), here.legal->value.to_string(language),
                       listed(here.channels, language), there.legal->value.to_string(language),
                       listed(there.channels, language));
}

void check(const Subject& subject, Report& report) {
    const auto& deadlines = subject.procedure.deadlines;
    const bool explained = std::any_of(
        deadlines.begin(), deadlines.end(),
        [](const Deadline& deadline) { return explains_channel(Folded(deadline.note.value)); });
    if (explained) return;
    for (std::size_t i = 1; i < deadlines.size(); ++i) {
        const Deadline& first = deadlines.front();
        const Deadline& other = deadlines[i];
        if (!differ_by_channel(first, other)) continue;
        report.ask(subject, other.legal->span, item_path("deadlines", other.id, i),
                   {question(first, other, Language::vi), question(first, other, Language::en)});
        return;
    }
}

}  // namespace

constexpr Code code{
    .id = "R009",
    .name = "deadlines-differ-by-channel",
    .severity = Severity::info,
    .title = {"Thời hạn khác nhau giữa các cách nộp hồ sơ.",
              "The deadline differs between ways of applying."},
    .rationale = {"Cùng một việc, thời hạn giải quyết thường như nhau dù nộp bằng cách nào; khác "
                  "nhau mà không nêu lý do thì có thể nhập nhầm.",
                  "The same case usually takes the same time however it is handed in; an "
                  "unexplained difference may be a slip."},
    .remedy = {"Đối chiếu văn bản: sửa cho thống nhất, hoặc ghi lý do, trường hợp của từng thời "
               "hạn.",
               "Check the act: make them one, or state the reason or the case of each."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - {id: a, legal: 10 ngày làm việc, from: ngày nhận đủ hồ sơ, channels: [online, post]}
  - {id: b, legal: 25 ngày làm việc, from: ngày nhận đủ hồ sơ, channels: [in-person]}  # expect: deadlines-differ-by-channel
)",
    .good = R"(
deadlines:
  - {id: a, legal: 10 ngày làm việc, from: ngày nhận đủ hồ sơ}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::deadlines_differ_by_channel
