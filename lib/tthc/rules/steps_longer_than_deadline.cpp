#include "tthc/model/critical_path.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <optional>

namespace tthc::rules::steps_longer_than_deadline {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria, grounds::principles};

/// The longest legal deadline; empty when units differ, because then only a calendar can tell.
std::optional<Duration> longest_deadline(const Procedure& procedure) {
    std::optional<Duration> longest;
    for (const Deadline& deadline : procedure.deadlines) {
        if (!deadline.legal) return {};
        if (!longest) {
            longest = deadline.legal->value;
            continue;
        }
        const auto order = compare(deadline.legal->value, *longest);
        if (!order) return {};
        if (*order > 0) longest = deadline.legal->value;
    }
    return longest;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const auto deadline = longest_deadline(procedure);
    if (!deadline) return;
    const auto path = critical_path(procedure.steps);
    if (!path || path->steps.empty()) return;
    const auto longer = compare(path->length, *deadline);
    if (!longer || *longer <= 0) return;
    const std::size_t last = path->steps.back();
    const Step& step = procedure.steps[last];
    report.add(
        subject, step.time ? step.time->span : step.place.span, item_path("steps", step.id, last),
        {fmt::format("các bước cần {}, thời hạn chỉ {}", path->length.to_string(Language::vi),
                     deadline->to_string(Language::vi)),
         fmt::format("the steps take {}, the deadline is {}", path->length.to_string(Language::en),
                     deadline->to_string(Language::en))});
}

}  // namespace

constexpr Code code{
    .id = "R001",
    .name = "steps-longer-than-deadline",
    .severity = Severity::error,
    .title = {"Các bước của cơ quan cần nhiều thời gian hơn thời hạn.",
              "The steps of the agency take longer than the deadline."},
    .rationale =
        {"Đường găng của các bước dài hơn thời hạn công bố thì thời hạn không thể giữ được.",
         "Where the critical path is longer than the published deadline, the deadline cannot be "
         "kept."},
    .remedy = {"Rút ngắn bước, hoặc sửa thời hạn.", "Shorten a step, or mend the deadline."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - legal: 3 ngày làm việc
    from: ngày nhận đủ hồ sơ hợp lệ
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: tham-dinh, actor: Phòng chuyên môn, action: Thẩm định, time: 2 ngày làm việc, after: [nop]}
  - {id: ky, actor: Lãnh đạo, action: Ký giấy phép, time: 2 ngày làm việc, after: [tham-dinh]}  # expect: steps-longer-than-deadline
)",
    .good = R"(
deadlines:
  - legal: 4 ngày làm việc
    from: ngày nhận đủ hồ sơ hợp lệ
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ, time: 10 ngày làm việc}
  - {id: tham-dinh, actor: Phòng chuyên môn, action: Thẩm định, time: 2 ngày làm việc, after: [nop]}
  - {id: ky, actor: Lãnh đạo, action: Ký giấy phép, time: 2 ngày làm việc, after: [tham-dinh]}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::steps_longer_than_deadline
