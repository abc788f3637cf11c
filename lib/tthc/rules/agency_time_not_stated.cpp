#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/periods.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace tthc::rules::agency_time_not_stated {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria};

/// Names of agencies begin so; `Cán bộ`, `Hội đồng` or `Trung tâm` may act for one that is named
/// already, or for the applicant.
constexpr std::string_view agencies[] = {"bộ ",
                                         "sở ",
                                         "cục ",
                                         "chi cục ",
                                         "ủy ban nhân dân",
                                         "uỷ ban nhân dân",
                                         "ubnd ",
                                         "chủ tịch ",
                                         "tổng cục",
                                         "công an ",
                                         "ngân hàng nhà nước",
                                         "kho bạc",
                                         "thủ tướng",
                                         "chính phủ",
                                         "văn phòng đăng ký đất đai",
                                         "phòng ",
                                         "cơ quan thuế",
                                         "cơ quan hải quan",
                                         "tòa án",
                                         "viện kiểm sát",
                                         "bảo hiểm xã hội"};

bool is_agency(std::string_view actor) {
    return std::any_of(std::begin(agencies), std::end(agencies),
                       [&](std::string_view name) { return actor.starts_with(name); });
}

bool states_time(const Step& step) {
    return step.time.has_value() || !periods_in(Folded(step.action.value).text()).empty();
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    std::set<std::string> actors;
    std::size_t last = 0;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        if (states_time(step)) return;
        const Folded actor(step.actor.value);
        if (!is_agency(actor.text())) continue;
        actors.insert(std::string(actor.text()));
        last = i;
    }
    if (actors.size() < 2) return;
    const Step& step = procedure.steps[last];
    report.ask(
        subject, step.actor.span, item_path("steps", step.id, last),
        say("{} cơ quan cùng giải quyết nhưng không bước nào ghi thời gian; mỗi cơ quan có "
            "bao lâu?",
            "{} agencies act, and no step has a time; how long does each have?", actors.size()));
}

}  // namespace

constexpr Code code{
    .id = "E014",
    .name = "agency-time-not-stated",
    .severity = Severity::info,
    .title = {"Nhiều cơ quan giải quyết nhưng không rõ thời gian của từng cơ quan.",
              "Several agencies act, and the time of each is not stated."},
    .rationale = {"Khi hồ sơ trễ hạn, không biết trễ ở cơ quan nào; phải có thời gian của từng cơ "
                  "quan và thời gian chuyển hồ sơ.",
                  "When a case is late nobody knows where; each agency needs a time, and so does "
                  "passing the dossier on."},
    .remedy = {"Ghi thời gian của từng cơ quan ở bước của cơ quan đó.",
               "State the time of each agency at its step."},
    .grounds = basis,
    .bad = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: tham-dinh, actor: Sở Xây dựng, action: Thẩm định hồ sơ}
  - {id: cap, actor: Ủy ban nhân dân cấp tỉnh, action: Cấp giấy phép}  # expect: agency-time-not-stated
)",
    .good = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: tham-dinh, actor: Sở Xây dựng, action: Thẩm định hồ sơ, time: 10 ngày}
  - {id: cap, actor: Ủy ban nhân dân cấp tỉnh, action: Cấp giấy phép, time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::agency_time_not_stated
