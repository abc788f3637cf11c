#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>

namespace tthc::rules::level_contradicts_agency {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::elements};

constexpr std::string_view no_commune[] = {"sở ",
                                           "chi cục ",
                                           "cục ",
                                           "tổng cục ",
                                           "ngân hàng nhà nước",
                                           "bộ ",
                                           "kho bạc ",
                                           "vụ ",
                                           "ủy ban nhân dân tỉnh",
                                           "ủy ban nhân dân cấp tỉnh",
                                           "ban quản lý khu",
                                           "công an tỉnh",
                                           "công an cấp tỉnh",
                                           "thanh tra chính phủ"};
constexpr std::string_view no_province[] = {
    "bộ ",        "tổng cục ",      "ủy ban nhân dân xã", "ủy ban nhân dân cấp xã",
    "công an xã", "công an cấp xã", "thanh tra chính phủ"};
constexpr std::string_view no_ministry[] = {"sở ",
                                            "ủy ban nhân dân ",
                                            "công an tỉnh",
                                            "công an cấp tỉnh",
                                            "công an xã",
                                            "công an cấp xã",
                                            "ban chỉ huy quân sự cấp xã",
                                            "hđnd",
                                            "ubnd "};

/// Names that begin as those above and are something else: `Bộ phận một cửa`, `Bộ Chỉ huy quân sự`.
constexpr std::string_view others[] = {"bộ phận", "bộ chỉ huy", "bộ tư lệnh", "bộ chqs"};

struct Contradiction {
    Level level;
    std::span<const std::string_view> agencies;
    Bilingual name;
};
constexpr Contradiction contradictions[] = {
    {Level::commune, no_commune, {"cấp xã", "the commune"}},
    {Level::province, no_province, {"cấp tỉnh", "the province"}},
    {Level::ministry, no_ministry, {"cấp bộ", "the ministry"}}};

bool begins_with(const Folded& name, std::span<const std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::string_view(name.text()).starts_with(word);
    });
}

/// Whether all agencies of the fields are of other levels. `Kho bạc Nhà nước các cấp` is of each.
bool is_of_none(const Contradiction& one, const List<std::string>& agencies) {
    return std::all_of(agencies.begin(), agencies.end(), [&](const auto& agency) {
        const Folded name(agency.value);
        return begins_with(name, one.agencies) && !begins_with(name, others) &&
               !name.mentions("các cấp");
    });
}

void tell(const Subject& subject, Report& report, const Contradiction& one, Span span) {
    const std::string& agency = subject.procedure.handled_by.front().value;
    if (subject.procedure.levels.size() == 1) {
        report.add(
            subject, span, "levels",
            {fmt::format("cấp thực hiện là {} nhưng cơ quan thực hiện là {}", one.name.vi, agency),
             fmt::format("the level is {}, the agency that acts is {}", one.name.en, agency)});
        return;
    }
    report.ask(
        subject, span, "levels",
        {fmt::format("cấp thực hiện có {} nhưng không cơ quan nào thuộc cấp đó, chỉ có {}; "
                     "bỏ cấp này, hay ghi thiếu cơ quan?",
                     one.name.vi, agency),
         fmt::format("one of the levels is {}, and no agency is of it, only {}; is the level "
                     "wrong, or is an agency left out?",
                     one.name.en, agency)});
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure) || procedure.handled_by.empty()) return;
    for (const Contradiction& one : contradictions) {
        const auto level =
            std::find_if(procedure.levels.begin(), procedure.levels.end(),
                         [&](const auto& listed) { return listed.value == one.level; });
        if (level == procedure.levels.end() || !is_of_none(one, procedure.handled_by)) continue;
        const bool several = procedure.levels.size() > 1;
        if (several && !is_of_none(one, procedure.authority)) continue;
        tell(subject, report, one, level->span);
    }
}

}  // namespace

constexpr Code code{
    .id = "R022",
    .name = "level-contradicts-agency",
    .severity = Severity::warning,
    .title = {"Cấp thực hiện không phải cấp của cơ quan thực hiện.",
              "The level is not that of the agency that acts."},
    .rationale = {"Cổng xếp thủ tục theo cấp; người dân tìm ở cấp xã thủ tục mà cấp xã không giải "
                  "quyết.",
                  "The portal sorts procedures by level; people look for this one where nobody "
                  "handles it."},
    .remedy = {"Sửa cấp thực hiện, hoặc ghi đúng cơ quan thực hiện.",
               "Mend the level, or name the agency that acts."},
    .grounds = basis,
    .bad = R"(
levels: [commune]  # expect: level-contradicts-agency
handled_by: Sở Tài chính
)",
    .good = R"(
levels: [province]
handled_by: Sở Tài chính
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::level_contradicts_agency
