#include "tthc/base/utf8.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace tthc::rules::sibling_channels_differ {
namespace {

constexpr Ground basis[] = {grounds::principles, grounds::review_content};

/// Names are alike when at most one word in five is not in both.
constexpr std::size_t alike_of_ten = 8;

/// Hashed, in order.
using Words = std::vector<std::uint32_t>;

Words words_of(const std::string& name) {
    std::istringstream stream{std::string(Folded(name).text())};
    Words words;
    for (std::string word; stream >> word;)
        words.push_back(static_cast<std::uint32_t>(std::hash<std::string>{}(word)));
    std::sort(words.begin(), words.end());
    return words;
}

bool are_alike(const Words& left, const Words& right) {
    Words common;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                          std::back_inserter(common));
    return 20 * common.size() >= alike_of_ten * (left.size() + right.size());
}

using Channels = std::vector<Channel>;

struct Sibling {
    Words words;
    std::string called;  ///< national code, else name
    std::size_t work;    ///< the field and all agencies, hashed
    Channels channels;
    KeptPlace where;
};

std::size_t work_of(const Procedure& procedure) {
    std::string names = procedure.field.value;
    for (const Text& agency : procedure.handled_by)
        names += '\n' + agency.value;
    return std::hash<std::string>{}(names);
}

std::optional<Sibling> note(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    const auto& channels = procedure.channels;
    const bool proposal = !procedure.revises.value.empty();
    if (channels.empty() || proposal || procedure.handled_by.empty()) return {};
    const std::string& code = procedure.code.value;
    const Span span{channels.front().span.begin, channels.back().span.end};
    Sibling sibling{words_of(procedure.name.value),
                    code.empty() ? procedure.name.value : code,
                    work_of(procedure),
                    {},
                    keep_place(subject, span, "channels")};
    for (const auto& channel : channels)
        sibling.channels.push_back(channel.value);
    std::sort(sibling.channels.begin(), sibling.channels.end());
    return sibling;
}

/// What this record lacks of the richer one: an online procedure needs no counter, so that a way in
/// person is no lack beside it.
Channels missing_from(const Sibling& sibling, const Sibling& richer) {
    Channels missing;
    std::set_difference(richer.channels.begin(), richer.channels.end(), sibling.channels.begin(),
                        sibling.channels.end(), std::back_inserter(missing));
    const auto online = std::find(missing.begin(), missing.end(), Channel::online);
    return online == missing.end() ? Channels{} : missing;
}

/// The sibling that opens the most channels that this record lacks; the first of equals.
const Sibling* richest_sibling(const Sibling& sibling, const std::vector<const Sibling*>& group) {
    const Sibling* richest = nullptr;
    for (const Sibling* other : group) {
        const bool more = other->channels.size() > sibling.channels.size() ||
                          (other->channels.size() == sibling.channels.size() && other < &sibling);
        if (!more || !are_alike(other->words, sibling.words) ||
            missing_from(sibling, *other).empty())
            continue;
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

void judge(const std::vector<Sibling>& siblings, Report& report) {
    std::map<std::size_t, std::vector<const Sibling*>> groups;
    for (const Sibling& sibling : siblings)
        groups[sibling.work].push_back(&sibling);
    for (const auto& [key, group] : groups) {
        for (const Sibling* sibling : group) {
            const Sibling* const other = richest_sibling(*sibling, group);
            if (other == nullptr) continue;
            const Channels missing = missing_from(*sibling, *other);
            auto& found = report.add(sibling->where,
                                     {fmt::format("không có cách thức {} như thủ tục tương tự {}",
                                                  listed(missing, Language::vi), other->called),
                                      fmt::format("lacks {}, which the similar {} has",
                                                  listed(missing, Language::en), other->called)});
            found.related.push_back(
                {{"thủ tục tương tự", "the similar procedure"}, other->where.where()});
        }
    }
}

}  // namespace

constexpr Code code{
    .id = "U002",
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
name: Giải quyết khiếu nại của cơ quan báo chí thường trú
---
code: "1.000003"
name: Giải quyết khiếu nại của cơ quan báo chí không thường trú
channels: [in-person, post]  # expect: sibling-channels-differ
)",
    .good = R"(
code: "1.000002"
name: Giải quyết khiếu nại của cơ quan báo chí thường trú
---
code: "1.000003"
name: Giải quyết tố cáo về thẻ nhà báo
channels: [in-person, post]
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .across = across<Sibling, note, judge>};

}  // namespace tthc::rules::sibling_channels_differ
