#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

namespace tthc::rules::internal_procedure_published {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 1",
           "2010-10-14",
           "",
           {"Nghị định không áp dụng cho thủ tục nội bộ của cơ quan nhà nước và giữa các cơ quan "
            "với nhau",
            "The decree does not cover procedures inside and between agencies of the state"}}};

using Published = KeptPlace;

std::optional<Published> note(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    if (!is_internal_record(procedure) || procedure.channels.empty()) return {};
    const Span where = procedure.internal ? procedure.internal->span : procedure.code.span;
    return keep_place(subject, where, "internal");
}

Message question(std::size_t others) {
    if (others == 0)
        return {"thủ tục này là thủ tục nội bộ; có để cùng mục với thủ tục cho người dân không?",
                "this procedure is internal; does it belong among those for the public?"};
    return say(
        "thủ tục này và {} thủ tục khác là thủ tục nội bộ; có để cùng mục với thủ tục cho "
        "người dân không?",
        "this procedure and {} others are internal; do they belong among those for the "
        "public?",
        others);
}

/// One question for all: whoever keeps the list answers it once.
void judge(const std::vector<Published>& procedures, Report& report) {
    if (procedures.empty()) return;
    Finding& found = report.ask(procedures.front(), question(procedures.size() - 1));
    for (std::size_t i = 1; i < procedures.size(); ++i)
        found.related.push_back({{"thủ tục này cũng là nội bộ", "this one is internal as well"},
                                 procedures[i].where()});
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
internal: true  # expect: internal-procedure-published
)",
    .good = R"(
internal: false
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .across = across<Published, note, judge>};

}  // namespace tthc::rules::internal_procedure_published
