#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc::rules::internal_procedure_published {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 1",
           "2010-10-14",
           "",
           {"Nghị định không áp dụng cho thủ tục nội bộ của cơ quan nhà nước và giữa các cơ quan "
            "với nhau",
            "The decree does not cover procedures inside and between agencies of the state"}}};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!is_internal_record(procedure) || procedure.channels.empty()) return;
    report.ask(subject, procedure.code.span, "code",
               say("mã {} là của thủ tục nội bộ giữa các cơ quan; có để cùng mục với thủ tục cho "
                   "người dân không?",
                   "the code {} is of procedures between agencies; does it belong among those for "
                   "the public?",
                   procedure.code.value));
}

}  // namespace

constexpr Code code{
    .id = "P003",
    .name = "internal-procedure-published",
    .severity = Severity::info,
    .title = {"Thủ tục nội bộ đăng cùng thủ tục cho người dân.",
              "A procedure between agencies is posted among those for the public."},
    .rationale =
        {"Thủ tục nội bộ không do Nghị định 63/2010/NĐ-CP điều chỉnh; người dân tìm thấy mà "
         "không nộp được.",
         "Internal procedures are not what decree 63/2010 governs; the public finds them "
         "and cannot apply."},
    .remedy = {"Chuyển sang danh mục thủ tục nội bộ; nếu người dân, doanh nghiệp cũng nộp, công bố "
               "là thủ tục hành chính với mã riêng.",
               "Move it to the list of internal procedures; where the public applies as well, "
               "announce it as a procedure of its own."},
    .grounds = basis,
    .bad = R"(
code: "6.000001"  # expect: internal-procedure-published
sources: [https://dichvucong.gov.vn/p/home/6000001]
)",
    .good = R"(
code: "1.000001"
sources: [https://dichvucong.gov.vn/p/home/1000001]
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::internal_procedure_published
