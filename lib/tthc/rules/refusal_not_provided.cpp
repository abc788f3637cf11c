#include "tthc/model/applicant.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/handling.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::rules::refusal_not_provided {
namespace {

constexpr Ground basis[] = {Ground{"63/2010/NĐ-CP Điều 18 khoản 5",
                                   "2010-10-14",
                                   "",
                                   {"Từ chối phải thông báo bằng văn bản, nêu rõ lý do, trong thời "
                                    "hạn giải quyết",
                                    "A refusal is written, states reasons and comes in time"}},
                            grounds::elements};

/// Names of procedures in which an agency grants what was asked for, or does not.
constexpr std::string_view grants[] = {"cấp ",
                                       "gia hạn",
                                       "chấp thuận",
                                       "phê duyệt",
                                       "công nhận",
                                       "cho phép",
                                       "điều chỉnh giấy",
                                       "sửa đổi giấy",
                                       "sửa đổi, bổ sung giấy",
                                       "thẩm định",
                                       "hỗ trợ",
                                       "giao đất",
                                       "chuyển mục đích",
                                       "bổ nhiệm",
                                       "miễn ",
                                       "xét ",
                                       "thành lập",
                                       "chỉ định",
                                       "giải quyết chế độ",
                                       "giải quyết hưởng",
                                       "giải quyết trợ cấp"};
/// What everybody gets who asks.
constexpr std::string_view always_given[] = {"cấp bản sao",    "cấp trích lục", "cấp phiếu lý lịch",
                                             "cấp mã số thuế", "cấp phát",      "xét tuyển"};
constexpr std::string_view leads[] = {"thủ tục ", "xin ", "đề nghị "};

/// Words that say that something is not granted, or why.
constexpr std::string_view refusals[] = {
    "từ chối",
    "trả lời bằng văn bản",
    "trả lại hồ sơ",
    "trả hồ sơ",
    "lý do",
    "lí do",
    "không cấp",
    "không đủ",
    "không đáp ứng",
    "không đạt",
    "không chấp",
    "không phê duyệt",
    "không đồng ý",
    "không công nhận",
    "không thuộc",
    "không giải quyết",
    "không gia hạn",
    "không cho",
    "không thông qua",
    "không ban hành",
    "không thống nhất",
    "không hỗ trợ",
    "không bảo đảm",
    "không đảm bảo",
    "không bổ nhiệm",
    "không thành lập",
    "không phù hợp",
    "không đúng",
    "không có căn cứ",
    "không xác nhận",
    "chưa đủ điều kiện",
    "không thực hiện",
    "chưa đáp ứng",
    "không giao",
    "không miễn",
    "không chỉ định",
    "không nhất trí",
    "không điều chỉnh",
};

bool grants_something(const Procedure& procedure) {
    const Folded folded(procedure.name.value);
    std::string_view name = folded.text();
    for (const std::string_view lead : leads) {
        if (name.starts_with(lead)) name.remove_prefix(lead.size());
    }
    const auto begins = [&](std::string_view words) { return name.starts_with(words); };
    return std::any_of(std::begin(grants), std::end(grants), begins) &&
           std::none_of(std::begin(always_given), std::end(always_given), begins);
}

bool speaks_of_refusal(const Procedure& procedure) {
    bool speaks = false;
    for_each_text(procedure, [&](const Text& text, const std::string& path) {
        const bool read = !path.starts_with("documents") && !path.starts_with("fees");
        speaks = speaks || (read && !Folded(text.value).first_of(refusals).empty());
    });
    return speaks;
}

/// The last step that is not the applicant's; none where the record has nobody else act.
const Step* last_of_agency(const std::vector<Step>& steps) {
    const auto found = std::find_if(steps.rbegin(), steps.rend(), [](const Step& step) {
        return !is_of_applicant(step) && !step.actor.value.empty();
    });
    return found == steps.rend() ? nullptr : &*found;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!is_public_record(procedure)) return;
    if (!grants_something(procedure) || is_of_complaint(procedure.name.value)) return;
    const Step* const last = last_of_agency(procedure.steps);
    if (last == nullptr || speaks_of_refusal(procedure)) return;
    const auto at = static_cast<std::size_t>(last - procedure.steps.data());
    report.ask(subject, last->action.span, item_path("steps", last->id, at),
               {"trình tự không nói khi nào không giải quyết, trả lời bằng văn bản nêu lý do trong "
                "bao lâu; văn bản quy định thế nào?",
                "the steps do not say when it is refused, and by when a written answer states why; "
                "what does the law say?"});
}

}  // namespace

constexpr Code code{
    .id = "E024",
    .name = "refusal-not-provided",
    .severity = Severity::info,
    .title = {"Trình tự không nói trường hợp không giải quyết.",
              "The steps do not say what happens to a case that is refused."},
    .rationale = {"Thủ tục xin phép nào cũng có thể không được; người nộp phải biết trước sẽ được "
                  "trả lời bằng gì, khi nào, để sửa hoặc khiếu nại.",
                  "What is asked for may be refused; the applicant has to know how and when, to "
                  "mend the case or complain."},
    .remedy = {"Thêm: “trường hợp không giải quyết, trả lời bằng văn bản và nêu rõ lý do”, kèm "
               "thời hạn.",
               "Add that a refusal is written and states its reasons, and by when."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
handled_by: [Sở Xây dựng]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Sở Xây dựng, action: "Kiểm tra, hồ sơ thiếu thì yêu cầu bổ sung, cấp giấy phép", time: 5 ngày}  # expect: refusal-not-provided
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
handled_by: [Sở Xây dựng]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Sở Xây dựng, action: "Kiểm tra, hồ sơ thiếu thì yêu cầu bổ sung, cấp giấy phép; không cấp thì trả lời bằng văn bản, nêu rõ lý do", time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::refusal_not_provided
