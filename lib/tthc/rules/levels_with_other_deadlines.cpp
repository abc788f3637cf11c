#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::rules::levels_with_other_deadlines {
namespace {

constexpr Ground basis[] = {grounds::principles, grounds::review_content};

/// A procedure as one level carries it out.
struct AtLevel {
    std::size_t work;  ///< of the field and the name without its level
    Level level;
    Duration time;
    KeptPlace where;
};

std::string without_level(const std::string& name) {
    std::string work(Folded(name).text());
    for (const std::string_view words :
         {"(cấp trung ương)", "(cấp tỉnh)", "(cấp xã)", "(cấp bộ)", "cấp trung ương", "cấp tỉnh",
          "cấp xã", "cấp bộ", "thực hiện tại", "trung ương"}) {
        for (auto at = work.find(words); at != std::string::npos; at = work.find(words))
            work.erase(at, words.size());
    }
    work.erase(std::unique(work.begin(), work.end(),
                           [](char left, char right) { return left == ' ' && right == ' '; }),
               work.end());
    work.erase(work.find_last_not_of(" .,-") + 1);
    return work;
}

/// Only procedures of one level with one deadline for all cases can be held side by side.
std::optional<AtLevel> note(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    const bool proposal = !procedure.revises.value.empty();
    if (proposal || procedure.levels.size() != 1 || procedure.deadlines.size() != 1) return {};
    const Deadline& deadline = procedure.deadlines.front();
    if (!deadline.legal) return {};
    const std::string work = procedure.field.value + '\n' + without_level(procedure.name.value);
    return AtLevel{
        std::hash<std::string>{}(work), procedure.levels.front().value, deadline.legal->value,
        keep_place(subject, deadline.legal->span, item_path("deadlines", deadline.id, 0))};
}

void judge(const std::vector<AtLevel>& procedures, Report& report) {
    std::map<std::size_t, std::vector<const AtLevel*>> groups;
    for (const AtLevel& one : procedures)
        groups[one.work].push_back(&one);
    for (const auto& [key, group] : groups) {
        const AtLevel& first = *group.front();
        const auto other = std::find_if(group.begin(), group.end(), [&](const AtLevel* one) {
            return one->level != first.level && one->time != first.time;
        });
        if (other == group.end()) continue;
        const AtLevel& here = **other;
        const Finding there = first.where.load();
        const auto sentence = [&](Language language, const char* text) {
            return fmt::format(fmt::runtime(text), here.time.to_string(language), there.procedure,
                               first.time.to_string(language));
        };
        auto& found = report.ask(
            here.where, {sentence(Language::vi,
                                  "{} ở cấp này, nhưng cùng việc đó ở cấp kia ({}) là {}; có lý "
                                  "do không?"),
                         sentence(Language::en,
                                  "{} at this level, and {} says {} for the same work at another; "
                                  "is there a reason?")});
        found.related.push_back(
            {{"thời hạn ở cấp kia", "the deadline of the other level"}, there.where});
    }
}

}  // namespace

constexpr Code code{
    .id = "U005",
    .name = "levels-with-other-deadlines",
    .severity = Severity::info,
    .title = {"Cùng một việc, hai cấp có thời hạn khác nhau.",
              "Two levels do the same work in different times."},
    .rationale =
        {"Cùng một việc, cùng hồ sơ mà cấp này lâu hơn cấp kia, hoặc khác đơn vị tính, thì "
         "cần lý do.",
         "Where one level takes longer over the same work, or counts in another unit, "
         "there should be a reason."},
    .remedy = {"Thống nhất thời hạn, hoặc nêu lý do khác nhau.",
               "Make the deadlines one, or say why they differ."},
    .grounds = basis,
    .bad = R"(
code: "1.000002"
name: Cấp giấy phép môi trường (cấp tỉnh)
levels: [province]
deadlines:
  - {id: th, legal: 15 ngày, from: ngày nhận đủ hồ sơ}
---
code: "1.000003"
name: Cấp giấy phép môi trường (cấp xã)
levels: [commune]
deadlines:
  - {id: th, legal: 15 ngày làm việc, from: ngày nhận đủ hồ sơ}  # expect: levels-with-other-deadlines
)",
    .good = R"(
code: "1.000002"
name: Cấp giấy phép môi trường (cấp tỉnh)
levels: [province]
deadlines:
  - {id: th, legal: 15 ngày, from: ngày nhận đủ hồ sơ}
---
code: "1.000003"
name: Cấp giấy phép môi trường (cấp xã)
levels: [commune]
deadlines:
  - {id: th, legal: 15 ngày, from: ngày nhận đủ hồ sơ}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .across = across<AtLevel, note, judge>};

}  // namespace tthc::rules::levels_with_other_deadlines
