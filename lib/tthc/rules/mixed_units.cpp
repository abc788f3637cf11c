#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::rules::mixed_units {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria, grounds::principles};

bool counts_days(const Deadline& deadline) {
    if (!deadline.legal) return false;
    const TimeUnit unit = deadline.legal->value.unit;
    return unit == TimeUnit::day || unit == TimeUnit::working_day;
}

/// Whether there is a channel for which both hold.
bool share_channel(const Deadline& left, const Deadline& right) {
    if (left.channels.empty() || right.channels.empty()) return true;
    return std::any_of(left.channels.begin(), left.channels.end(), [&](const auto& channel) {
        return std::any_of(right.channels.begin(), right.channels.end(),
                           [&](const auto& other) { return other.value == channel.value; });
    });
}

/// `tăng thêm không quá 10 ngày`: what is added to a deadline is none of its own.
bool is_extension(const Deadline& deadline) {
    return !Folded(deadline.note.value).first_of({"tăng thêm", "gia hạn", "kéo dài"}).empty();
}

/// Deadlines of different channels, cases or stages may differ; one number in two units is a slip
/// there too.
bool are_mixed(const Deadline& left, const Deadline& right) {
    if (left.legal->value.unit == right.legal->value.unit) return false;
    if (is_extension(left) || is_extension(right)) return false;
    if (left.legal->value.count == right.legal->value.count) return true;
    const bool one_case = left.when == right.when && left.from == right.from;
    return one_case && share_channel(left, right);
}

void check(const Subject& subject, Report& report) {
    const auto& deadlines = subject.procedure.deadlines;
    const Deadline* first = nullptr;
    for (std::size_t i = 0; i < deadlines.size(); ++i) {
        const Deadline& deadline = deadlines[i];
        if (!counts_days(deadline)) continue;
        if (first == nullptr) first = &deadline;
        if (!are_mixed(*first, deadline)) continue;
        const auto message = [&](Language language, const char* text) {
            return fmt::format(fmt::runtime(text), deadline.legal->value.to_string(language),
                               first->legal->value.to_string(language));
        };
        report.add(subject, deadline.legal->span, item_path("deadlines", deadline.id, i),
                   {message(Language::vi,
                            "thời hạn này tính bằng {}, thời hạn ở trên lại tính bằng {}; thống "
                            "nhất được không?"),
                    message(Language::en, "{} here, {} above; could they be one unit?")});
        return;
    }
}

}  // namespace

constexpr Code code{
    .id = "R002",
    .name = "mixed-units",
    .severity = Severity::info,
    .title = {"Các thời hạn dùng lẫn lộn đơn vị.", "Deadlines use mixed units."},
    .rationale = {"“15 ngày” và “10 ngày làm việc” trong cùng một thủ tục không so sánh được nếu "
                  "không có lịch; người dân dễ nhầm.",
                  "\"15 days\" and \"10 working days\" in one procedure cannot be compared without "
                  "a calendar and mislead people."},
    .remedy =
        {"Dùng một đơn vị; nếu văn bản định hai đơn vị, kiến nghị thống nhất khi sửa văn bản.",
         "Use one unit; where the law sets two, propose one when it is amended."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - {id: a, legal: 15 ngày, from: ngày nhận đủ hồ sơ}
  - {id: b, legal: 20 ngày làm việc, from: ngày nhận đủ hồ sơ}  # expect: mixed-units
)",
    .good = R"(
deadlines:
  - {id: a, legal: 15 ngày, from: ngày nhận đủ hồ sơ}
  - {id: b, legal: 20 ngày, from: ngày nhận đủ hồ sơ}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::mixed_units
