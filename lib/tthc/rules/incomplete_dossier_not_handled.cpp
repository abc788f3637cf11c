#include "tthc/base/say.h"
#include "tthc/model/applicant.h"
#include "tthc/review/agency_actors.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/handling.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::rules::incomplete_dossier_not_handled {
namespace {

constexpr Ground basis[] = {Ground{"63/2010/NĐ-CP Điều 18 khoản 5",
                                   "2010-10-14",
                                   "",
                                   {"Yêu cầu bổ sung hồ sơ phải bằng văn bản, nêu rõ lý do, trong "
                                    "thời hạn giải quyết",
                                    "A request to complete the dossier is written, states reasons "
                                    "and comes in time"}},
                            grounds::elements};

/// Steps, times, and notes, in which the import keeps the description of a channel; what fees,
/// results and papers say of it is of something else.
bool says_how(const Procedure& procedure) {
    bool says = tells_handling(procedure.name.value) || is_of_complaint(procedure.name.value);
    for_each_text(procedure, [&](const Text& text, const std::string& path) {
        const bool read =
            path.starts_with("steps") || path.starts_with("deadlines") || path == "note";
        says = says || (read && tells_handling(text.value));
    });
    return says;
}

/// Whether people outside the administration apply.
bool is_for_public(const Procedure& procedure) {
    const auto& kinds = procedure.applicants;
    return kinds.empty() || std::any_of(kinds.begin(), kinds.end(), [](const auto& kind) {
               return kind.value != Applicant::official && kind.value != Applicant::party_member &&
                      kind.value != Applicant::party_organization;
           });
}

/// An agency of the state; `cơ quan báo chí`, `cơ quan chủ quản` may apply as anybody.
bool is_of_state(const Folded& words) {
    constexpr std::string_view of_state[] = {"cơ quan nhà nước", "cơ quan quản lý",
                                             "cơ quan chuyên môn", "cơ quan tiến hành tố tụng",
                                             "cơ quan có thẩm quyền"};
    if (!words.starts_with("cơ quan")) return is_agency_actor(words.text());
    return std::any_of(std::begin(of_state), std::end(of_state),
                       [&](std::string_view name) { return words.starts_with(name); });
}

/// What the applicant hands in, by other names than a dossier.
constexpr std::string_view handed_in[] = {
    "hồ sơ",        "nộp đơn", "gửi đơn",     "đơn đề nghị",     "làm đơn",     "phiếu đề nghị",
    "giấy đề nghị", "tờ khai", "các giấy tờ", "văn bản đề nghị", "các tài liệu"};

/// Whether somebody hands in a dossier at this step; an agency may also act of its own accord, or
/// hand in what it made for another.
bool hands_in_dossier(const Step& step) {
    const Folded action(step.action.value);
    if (is_of_applicant(step) && !action.first_of(handed_in).empty()) return true;
    if (!action.mentions("hồ sơ")) return false;
    const Folded actor(step.actor.value);
    return !is_of_state(actor) && !is_of_state(action) &&
           (action.mentions("nộp") || action.mentions("gửi hồ sơ") || action.mentions("gửi 01"));
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const auto& steps = procedure.steps;
    if (!is_public_record(procedure) || steps.empty()) return;
    if (!is_for_public(procedure)) return;
    if (!std::any_of(steps.begin(), steps.end(), hands_in_dossier) || says_how(procedure)) return;
    report.ask(subject, steps.front().action.span, item_path("steps", steps.front().id, 0),
               {"trình tự không nói hồ sơ thiếu hoặc sai thì ai báo, trong bao lâu, bằng hình thức "
                "nào; văn bản quy định thế nào?",
                "the steps do not say who answers an incomplete dossier, when and how; what does "
                "the law say?"});
}

}  // namespace

constexpr Code code{
    .id = "E016",
    .name = "incomplete-dossier-not-handled",
    .severity = Severity::info,
    .common = true,
    .title = {"Trình tự không nói cách xử lý hồ sơ thiếu hoặc sai.",
              "The steps do not say what happens to an incomplete dossier."},
    .rationale =
        {"Người nộp không biết khi nào được báo thiếu giấy tờ; nơi tiếp nhận có thể để hồ sơ đến "
         "hết "
         "thời hạn rồi mới trả.",
         "Nobody can tell when a missing paper is told; a counter may return the dossier on the "
         "last day."},
    .remedy =
        {"Thêm vào trình tự: kiểm tra hồ sơ, hạn yêu cầu bổ sung bằng văn bản một lần và nêu "
         "rõ lý do.",
         "Add to the steps the check of the dossier and by when a written request states what "
         "is missing."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
handled_by: [Sở Xây dựng]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ tại Sở Xây dựng}  # expect: incomplete-dossier-not-handled
  - {id: cap, actor: Sở Xây dựng, action: "Cấp giấy phép, hoặc từ chối và nêu lý do", time: 5 ngày}
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
handled_by: [Sở Xây dựng]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ tại Sở Xây dựng}
  - {id: kiem-tra, actor: Sở Xây dựng, action: "Hồ sơ chưa hợp lệ thì yêu cầu bổ sung bằng văn bản", time: 2 ngày}
  - {id: cap, actor: Sở Xây dựng, action: "Cấp giấy phép, hoặc từ chối và nêu lý do", time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::incomplete_dossier_not_handled
