#include "tthc/base/say.h"
#include "tthc/review/clauses.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace tthc::rules::refusal_without_reason {
namespace {

constexpr Ground basis[] = {Ground{"63/2010/NĐ-CP Điều 18 khoản 5",
                                   "2010-10-14",
                                   "",
                                   {"Từ chối phải thông báo bằng văn bản, nêu rõ lý do, trong thời "
                                    "hạn giải quyết",
                                    "A refusal is written, states reasons and comes in time"}}};

constexpr std::string_view refusals[] = {"từ chối cấp",
                                         "từ chối giải quyết",
                                         "từ chối tiếp nhận",
                                         "từ chối hồ sơ",
                                         "không cấp",
                                         "không chấp thuận",
                                         "không đồng ý",
                                         "không phê duyệt",
                                         "không công nhận",
                                         "không giải quyết",
                                         "không chấp nhận",
                                         "từ chối cấp lại",
                                         "trường hợp không đủ điều kiện",
                                         "từ chối xác nhận",
                                         "từ chối đăng ký"};

constexpr std::string_view reasons[] = {"lý do",    "lí do",         "nguyên nhân", "mẫu số",
                                        "theo mẫu", "phiếu từ chối", "giải thích",  "lý giải"};

/// `văn bản từ chối của người thừa kế`, a condition, a decision on something else.
constexpr std::string_view other_things[] = {
    "thu hồi",          "khiếu nại", "tố cáo",         "thừa kế",    "giải thể",   "nếu phát hiện",
    "ứng viên",         "dự tuyển",  "bổ sung",        "hoàn thiện", "hoàn chỉnh", "hướng dẫn",
    "nếu không đồng ý", "khắc phục", "trường hợp sau", "có ý kiến",  "hạch toán"};

/// The words of a refusal, in a clause that has the agency refuse; an empty view where there is
/// none.
std::string_view refusal_in(std::string_view clause) {
    const Folded text(clause);
    const auto found = text.first_of(refusals);
    return found.empty() || !text.first_of(other_things).empty() ? std::string_view{} : found;
}

bool states_reasons(const Procedure& procedure) {
    std::string all = procedure.note.value;
    for (const Step& step : procedure.steps)
        all += " " + step.action.value + " " + step.note.value;
    for (const Outcome& result : procedure.results)
        all += " " + result.name.value;
    return !Folded(all).first_of(reasons).empty();
}

/// What the record leaves out: the reasons, and the written answer where it speaks of none.
Message question(std::string_view words, std::string_view clause) {
    if (Folded(clause).mentions("văn bản"))
        return say("“{}” có văn bản nhưng không nói phải nêu lý do; văn bản quy định thế nào?",
                   "“{}” is written, and no word of its reasons; what does the law say?", words);
    return say(
        "“{}” mà không nói phải trả lời bằng văn bản và nêu lý do; văn bản quy định thế nào?",
        "“{}”, and no word of a written answer with reasons; what does the law say?", words);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure) || states_reasons(procedure)) return;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        const Folded action(step.action.value);
        for (const std::string_view clause : clauses_of(action.text())) {
            const auto words = refusal_in(clause);
            if (words.empty()) continue;
            report.ask(subject, phrase_at(subject, step.action, words),
                       item_path("steps", step.id, i), question(words, clause));
            return;
        }
    }
}

}  // namespace

constexpr Code code{
    .id = "E019",
    .name = "refusal-without-reason",
    .severity = Severity::info,
    .title = {"Trình tự có từ chối nhưng không nói phải nêu lý do.",
              "The steps refuse without stating reasons."},
    .rationale = {"Người bị từ chối phải biết vì sao, bằng văn bản, để bổ sung hoặc khiếu nại.",
                  "Who is refused has to know why, in writing, to mend the dossier or complain."},
    .remedy = {"Thêm: “trường hợp từ chối, trả lời bằng văn bản và nêu rõ lý do”, kèm thời hạn.",
               "Add that a refusal is written and states its reasons, and by when."},
    .grounds = basis,
    .bad = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Sở Xây dựng, action: "Cấp giấy phép hoặc thông báo không cấp giấy phép", time: 5 ngày}  # expect: refusal-without-reason
)",
    .good = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Sở Xây dựng, action: "Cấp giấy phép; không cấp thì trả lời bằng văn bản và nêu rõ lý do", time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::refusal_without_reason
