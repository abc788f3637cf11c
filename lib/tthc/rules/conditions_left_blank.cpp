#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc::rules::conditions_left_blank {
namespace {

constexpr Ground basis[] = {grounds::elements,
                            Ground{"03/2022/TT-BTP Điều 11 khoản 3 điểm h",
                                   "2022-03-28",
                                   "",
                                   {"Yêu cầu, điều kiện rõ ràng, cụ thể; rõ ai phải chứng minh",
                                    "A condition is clear, and so is who has to prove it"}}};

/// What stands before the act in a name: `Thủ tục xét tặng …`.
constexpr std::string_view openings[] = {"thủ tục ", "đề nghị ",    "việc ",
                                         "xét ",     "giải quyết ", "thực hiện "};

/// Acts that a law lets be done for those only who meet something.
constexpr std::string_view grants[] = {"cấp giấy phép",
                                       "cấp mới giấy phép",
                                       "cấp phép",
                                       "cấp chứng chỉ",
                                       "cấp mới chứng chỉ",
                                       "cấp giấy chứng nhận đủ điều kiện",
                                       "cấp mới giấy chứng nhận đủ điều kiện",
                                       "cấp giấy chứng nhận cơ sở đủ điều kiện",
                                       "cấp giấy xác nhận đủ điều kiện",
                                       "cấp giấy đăng ký hoạt động",
                                       "công nhận",
                                       "chỉ định",
                                       "cho phép",
                                       "chấp thuận chủ trương đầu tư",
                                       "chấp thuận mua",
                                       "chấp thuận tăng mức vốn",
                                       "giao đất",
                                       "giao rừng",
                                       "giao khu vực biển",
                                       "cấp thẻ thường trú",
                                       "cấp thẻ tạm trú",
                                       "thành lập",
                                       "đăng ký hoạt động",
                                       "bổ nhiệm",
                                       "tặng danh hiệu",
                                       "hỗ trợ",
                                       "trợ cấp",
                                       "hưởng",
                                       "chế độ",
                                       "chính sách",
                                       "miễn thuế",
                                       "giảm thuế"};

/// What was granted before is only continued, mended or brought to an end.
constexpr std::string_view of_granted[] = {
    "cấp lại",  "cấp đổi",   "gia hạn",    "điều chỉnh", "sửa đổi",    "bổ sung",   "thay đổi",
    "thu hồi",  "chấm dứt",  "giải thể",   "thông báo",  "rời cảng",   "vào cảng",  "kết quả",
    "quá cảnh", "hưởng lại", "chuyển nơi", "tạm dừng",   "dừng hưởng", "thôi hưởng"};

std::string_view act_of(std::string_view name) {
    for (bool opened = true; opened;) {
        opened = std::any_of(std::begin(openings), std::end(openings), [&](std::string_view lead) {
            if (!name.starts_with(lead)) return false;
            name.remove_prefix(lead.size());
            return true;
        });
    }
    return name;
}

bool grants_by_conditions(const Folded& name) {
    const Folded act(act_of(name.text()));
    const bool grants_it =
        std::any_of(std::begin(grants), std::end(grants),
                    [&](std::string_view words) { return act.starts_with(words); });
    return grants_it && name.first_of(of_granted).empty();
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.conditions.empty() || !is_public_record(procedure) ||
        keeps_section_in_note(procedure, "Yêu cầu, điều kiện") ||
        !grants_by_conditions(Folded(procedure.name.value)))
        return;
    report.ask(subject, procedure.name.span, "conditions",
               {"mục yêu cầu, điều kiện không nêu điều kiện nào; ai cũng được giải quyết, hay văn "
                "bản có điều kiện mà chưa chép vào?",
                "no requirement or condition is stated; is everybody entitled, or has the law "
                "conditions that were not copied?"});
}

}  // namespace

constexpr Code code{
    .id = "E026",
    .name = "conditions-left-blank",
    .severity = Severity::info,
    .yields_to = "E022",
    .title = {"Thủ tục cấp phép, công nhận, hỗ trợ không nêu điều kiện nào.",
              "A licence, recognition or benefit is granted, and no condition is stated."},
    .rationale =
        {"Cấp phép, công nhận, hỗ trợ thường chỉ cho người đáp ứng điều kiện luật định; mục "
         "để trống thì người nộp không biết mình có được giải quyết không. Chỉ là câu hỏi: "
         "bản ghi không cho biết văn bản quy định gì.",
         "What is granted is mostly granted to those who meet conditions of the law; who "
         "reads none cannot tell whether to apply. A question, for the record does not "
         "show what the law says."},
    .remedy =
        {"Đối chiếu văn bản ở mục căn cứ: có điều kiện thì chép vào, kèm điều khoản; không có "
         "thì ghi “Không”.",
         "Look into the acts of the basis: copy the conditions with their provisions, or say "
         "that there are none."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
name: Cấp giấy phép xuất bản bản tin  # expect: conditions-left-blank
conditions: ~absent
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
name: Cấp giấy phép xuất bản bản tin
conditions: [{id: co-quan, text: Có trụ sở tại nơi đề nghị}]
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::conditions_left_blank
