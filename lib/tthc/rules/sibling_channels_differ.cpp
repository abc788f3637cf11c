#include "tthc/base/utf8.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tthc::rules::sibling_channels_differ {
namespace {

constexpr Ground basis[] = {grounds::principles, grounds::review_content};

constexpr std::size_t least_common_words = 6;

std::size_t common_words(std::string_view left, std::string_view right) {
    std::size_t words = 0;
    for (std::size_t i = 0; i <= left.size() && i <= right.size(); ++i) {
        const bool left_ends = i == left.size() || left[i] == ' ';
        const bool right_ends = i == right.size() || right[i] == ' ';
        if (left_ends && right_ends) ++words;
        if (i == left.size() || i == right.size() || left[i] != right[i]) break;
    }
    return words;
}

bool are_siblings(const Entry& left, const Entry& right) {
    return !left.proposal && !right.proposal && !left.handled_by.empty() &&
           left.handled_by == right.handled_by && left.field == right.field &&
           common_words(left.name, right.name) >= least_common_words;
}

using Channels = std::vector<Channel>;

Channels missing_from(const Entry& entry, const Entry& richer) {
    Channels missing;
    std::set_difference(richer.channels.begin(), richer.channels.end(), entry.channels.begin(),
                        entry.channels.end(), std::back_inserter(missing));
    return missing;
}

/// The sibling that opens the most channels that this record lacks; the first of equals.
const Entry* richest_sibling(const Entry& entry, const std::vector<const Entry*>& group) {
    const Entry* richest = nullptr;
    for (const Entry* other : group) {
        const bool more = other->channels.size() > entry.channels.size() ||
                          (other->channels.size() == entry.channels.size() && other < &entry);
        if (!more || !are_siblings(*other, entry) || missing_from(entry, *other).empty()) continue;
        if (richest == nullptr || other->channels.size() > richest->channels.size())
            richest = other;
    }
    return richest;
}

std::string listed(const Channels& channels, Language language) {
    std::string text;
    for (const Channel channel : channels) {
        const auto title = record::word_of(channel).title.in(language);
        text += fmt::format("{}{}", text.empty() ? "" : ", ", utf8::to_lower(title));
    }
    return text;
}

void check(const Catalogue& catalogue, Report& report) {
    std::map<std::pair<std::string_view, std::string_view>, std::vector<const Entry*>> groups;
    for (const Entry& entry : catalogue) {
        if (!entry.channels.empty()) groups[{entry.handled_by, entry.field}].push_back(&entry);
    }
    for (const auto& [key, group] : groups) {
        for (const Entry* entry : group) {
            const Entry* const other = richest_sibling(*entry, group);
            if (other == nullptr) continue;
            const Channels missing = missing_from(*entry, *other);
            const std::string& name = other->code.empty() ? other->name : other->code;
            auto& found = report.add(*entry, entry->channels_begin, entry->channels_end, "channels",
                                     {fmt::format("không có cách thức {} như thủ tục tương tự {}",
                                                  listed(missing, Language::vi), name),
                                      fmt::format("lacks {}, which the similar {} has",
                                                  listed(missing, Language::en), name)});
            found.related.push_back({{"thủ tục tương tự", "the similar procedure"},
                                     other->file,
                                     other->channels_begin,
                                     other->channels_end});
        }
    }
}

}  // namespace

extern const Rule rule;
constinit const Rule rule{
    .code = "U002",
    .name = "sibling-channels-differ",
    .severity = Severity::info,
    .title = {"Hai thủ tục tương tự có cách thức thực hiện khác nhau.",
              "Two similar procedures have different channels."},
    .rationale = {"Thủ tục cùng lĩnh vực, cùng cơ quan, gần như cùng tên mà một thủ tục nộp trực "
                  "tuyến được, một thủ tục không, thì cần lý do.",
                  "Of two procedures of one field and agency with nearly one name, one is online "
                  "and the other not; is there a reason?"},
    .remedy = {"Mở cùng các cách thức, hoặc nêu lý do.", "Open the same channels, or say why not."},
    .grounds = basis,
    .bad = R"(
code: "1.000002"
name: Chấp thuận cho phóng viên nước ngoài thường trú hoạt động báo chí
---
code: "1.000003"
name: Chấp thuận cho phóng viên nước ngoài không thường trú hoạt động báo chí
channels: [in-person, post]  # expect: sibling-channels-differ
)",
    .good = R"(
code: "1.000002"
name: Chấp thuận cho phóng viên nước ngoài thường trú hoạt động báo chí
---
code: "1.000003"
name: Gia hạn thẻ nhà báo
channels: [in-person, post]
)",
    .check_all = check,
};

}  // namespace tthc::rules::sibling_channels_differ
