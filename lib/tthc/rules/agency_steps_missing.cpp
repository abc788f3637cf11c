#include "tthc/base/say.h"
#include "tthc/model/applicant.h"
#include "tthc/review/agency_work.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace tthc::rules::agency_steps_missing {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 3 khoản 2",
           "2010-10-14",
           "",
           {"Trình tự là thứ tự các bước của đối tượng và cơ quan thực hiện",
            "The steps are those of the applicant and of the agency"}},
    grounds::elements};

/// What only an agency does.
constexpr std::string_view work[] = {"thẩm định",
                                     "tiếp nhận yêu cầu",
                                     "khảo sát",
                                     "thông quan",
                                     "xem xét",
                                     "phê duyệt",
                                     "trả kết quả",
                                     "có trách nhiệm",
                                     "thông báo kết quả",
                                     "trả lời",
                                     "quyết định cấp",
                                     "ra quyết định",
                                     "ban hành",
                                     "giải quyết hồ sơ",
                                     "xử lý hồ sơ",
                                     "cấp giấy",
                                     "cấp phép",
                                     "xác nhận",
                                     "tiến hành",
                                     "kiểm tra hồ sơ",
                                     "kiểm tra tính",
                                     "quyết định",
                                     "thực hiện kiểm tra",
                                     "chấp thuận",
                                     "giải ngân",
                                     "cấp lại",
                                     "cấp đổi",
                                     "kiểm tra",
                                     "ghi vào sổ",
                                     "cơ quan hải quan",
                                     "cấp cho",
                                     "trình",
                                     "thanh toán",
                                     "chi trả",
                                     "đánh giá",
                                     "thẩm tra",
                                     "công bố",
                                     "cấp"};

bool is_of_agency(const Step& step) {
    return !step.actor.value.empty() && !is_of_applicant(step);
}

bool tells_work(const Step& step) {
    return !Folded(step.action.value).first_of(work).empty();
}

/// Links and remarks are no steps.
bool says_something(const Step& step) {
    constexpr std::size_t shortest = 60;
    return step.action.value.size() > shortest;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const auto& steps = procedure.steps;
    if (is_internal_record(procedure) || steps.empty()) return;
    if (keeps_section_in_note(procedure, "Trình tự thực hiện")) return;
    if (const Step* const receives = step_that_only_receives(procedure)) {
        report.ask(
            subject, receives->action.span,
            item_path("steps", receives->id, static_cast<std::size_t>(receives - steps.data())),
            {"cơ quan chỉ tiếp nhận rồi trả kết quả; ai thẩm định, ai ký, trong bao lâu?",
             "the agency receives and hands out; who examines, who signs, and by when?"});
        return;
    }
    if (std::any_of(steps.begin(), steps.end(), is_of_agency) ||
        std::any_of(steps.begin(), steps.end(), tells_work) ||
        std::none_of(steps.begin(), steps.end(), says_something))
        return;
    report.ask(subject, steps.back().action.span,
               item_path("steps", steps.back().id, steps.size() - 1),
               {"trình tự chỉ có việc của người nộp; cơ quan làm những bước nào, trong bao lâu?",
                "the steps are the applicant's only; what does the agency do, and by when?"});
}

}  // namespace

constexpr Code code{
    .id = "E021",
    .name = "agency-steps-missing",
    .severity = Severity::info,
    .title = {"Trình tự không có bước nào của cơ quan giải quyết.",
              "No step of the agency is stated."},
    .rationale =
        {"Người nộp không biết hồ sơ qua những khâu nào; thời hạn không đối chiếu được với "
         "khâu nào.",
         "Nobody can tell which way the dossier goes, nor check the deadline by it."},
    .remedy = {"Thêm các bước tiếp nhận, thẩm định, quyết định, trả kết quả, kèm cơ quan và thời "
               "gian.",
               "Add receipt, appraisal, decision and return, each with its agency and time."},
    .grounds = basis,
    .bad = R"(
steps:
  - {id: nop, actor: applicant, action: "Tổ chức lập hồ sơ và gửi đến Sở Xây dựng nơi đặt trụ sở chính"}  # expect: agency-steps-missing
)",
    .good = R"(
steps:
  - {id: nop, actor: applicant, action: "Tổ chức lập hồ sơ và gửi đến Sở Xây dựng nơi đặt trụ sở chính"}
  - {id: cap, actor: Sở Xây dựng, action: Cấp giấy phép, time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::agency_steps_missing
