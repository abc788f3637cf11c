#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/periods.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::rules::notice_not_in_conditions {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 3 khoản 4",
           "2010-10-14",
           "",
           {"Yêu cầu, điều kiện là đòi hỏi mà đối tượng phải đáp ứng hoặc phải làm",
            "A condition is what the applicant has to meet or to do"}},
    grounds::elements};

constexpr std::string_view bounds[] = {"chậm nhất", "ít nhất", "tối thiểu", "muộn nhất"};
constexpr std::string_view before_events[] = {"trước khi", "trước ngày", "trước thời điểm",
                                              "trước giờ"};
/// Who is early there is no applicant.
constexpr std::string_view of_agencies[] = {"cơ quan quản lý thuế thông báo",
                                            "thông báo cho",
                                            "mời ",
                                            "niêm yết",
                                            "gửi giấy mời",
                                            "triệu tập"};

/// `chậm nhất 30 ngày trước khi` with the beginning of the event; empty where nobody has to be
/// early.
std::string notice_in(const Folded& action) {
    constexpr std::size_t lead = 24;
    const std::string_view text = action.text();
    for (const Period& period : periods_in(text)) {
        const std::size_t begin = period.begin - std::min(period.begin, lead);
        const std::string_view before = text.substr(begin, period.begin - begin);
        std::string_view behind = text.substr(period.end);
        behind.remove_prefix(std::min(behind.find_first_not_of(" ,"), behind.size()));
        const auto starts = [&](std::string_view event) { return behind.starts_with(event); };
        const auto* const event =
            std::find_if(std::begin(before_events), std::end(before_events), starts);
        const std::string_view bound = Folded(before).first_of(bounds);
        if (event == std::end(before_events) || bound.empty()) continue;
        const std::size_t at = text.rfind(bound, period.begin);
        if (at == std::string_view::npos) continue;
        return std::string(text.substr(at, period.end - at)) + " " + std::string(*event);
    }
    return {};
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.conditions.empty() || is_internal_record(procedure) ||
        !is_database_record(procedure) || keeps_section_in_note(procedure, "Yêu cầu, điều kiện"))
        return;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        const Folded action(step.action.value);
        const std::string notice = notice_in(action);
        if (notice.empty() || !action.first_of(of_agencies).empty()) continue;
        report.ask(subject, phrase_at(subject, step.action, notice), item_path("steps", step.id, i),
                   say("“{}” là việc người nộp phải làm, mục yêu cầu, điều kiện để trống; có chép "
                       "vào đó không?",
                       "“{}” is what the applicant has to do, and no requirement is stated; is it "
                       "one?",
                       as_written(step.action.value, notice)));
        return;
    }
}

}  // namespace

constexpr Code code{
    .id = "E025",
    .name = "notice-not-in-conditions",
    .severity = Severity::info,
    .title = {"Hạn phải nộp trước chỉ có trong trình tự, mục yêu cầu, điều kiện để trống.",
              "How early to apply is said in the steps alone, and no requirement is stated."},
    .rationale = {"Nộp muộn thì không được giải quyết; người đọc mục yêu cầu, điều kiện tưởng "
                  "không phải làm gì trước.",
                  "Who is late is refused; who reads the requirements believes there are none."},
    .remedy = {"Chép hạn đó vào `conditions`, kèm điều khoản.",
               "Copy it into `conditions` with its provision."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
name: Nhập khẩu thuốc theo giấy phép đã cấp
conditions: ~absent
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
handled_by: [Sở Xây dựng]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ chậm nhất 30 ngày trước khi giấy phép hết hạn}  # expect: notice-not-in-conditions
  - {id: cap, actor: Sở Xây dựng, action: "Yêu cầu bổ sung nếu thiếu, cấp giấy phép; không cấp thì nêu lý do", time: 5 ngày}
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
handled_by: [Sở Xây dựng]
conditions:
  - {id: som, text: Nộp chậm nhất 30 ngày trước khi giấy phép hết hạn}
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ chậm nhất 30 ngày trước khi giấy phép hết hạn}
  - {id: cap, actor: Sở Xây dựng, action: "Yêu cầu bổ sung nếu thiếu, cấp giấy phép; không cấp thì nêu lý do", time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::notice_not_in_conditions
