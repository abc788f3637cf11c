#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/unnamed_agencies.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <string>

namespace tthc::rules::actor_not_named {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 3 khoản 2",
           "2010-10-14",
           "",
           {"Trình tự là thứ tự các bước của đối tượng và cơ quan thực hiện",
            "The steps are those of the applicant and of the agency"}},
    grounds::deadline_criteria};

std::string text_of_steps(const Procedure& procedure) {
    std::string text;
    for (const Step& step : procedure.steps)
        text += step.action.value + " ";
    return text + procedure.note.value;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    const Folded steps(text_of_steps(procedure));
    Places places;
    std::string first;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        const UnnamedAgency unnamed = unnamed_agency_in(step, procedure, steps);
        if (unnamed.where == nullptr) continue;
        if (first.empty()) first = unnamed.words;
        places.add(phrase_at(subject, *unnamed.where, unnamed.words),
                   item_path("steps", step.id, i));
    }
    if (places.empty()) return;
    places.ask(subject, report,
               say("“{}” ở bước này là cơ quan nào?", "which agency is “{}” at this step?", first),
               {"bước này cũng không nêu tên cơ quan", "this step names no agency either"});
}

}  // namespace

constexpr Code code{
    .id = "E018",
    .name = "actor-not-named",
    .severity = Severity::info,
    .title = {"Bước không nêu tên cơ quan thực hiện.",
              "A step does not name the agency that acts."},
    .rationale =
        {"“Cơ quan có thẩm quyền”, “cơ quan có liên quan” không cho biết hồ sơ đang ở đâu, "
         "ai chịu trách nhiệm khi trễ hạn.",
         "\"The competent agency\" does not tell where a case is, nor who answers for a "
         "delay."},
    .remedy = {"Ghi tên cơ quan; nếu tùy trường hợp, ghi trường hợp nào thuộc cơ quan nào; cơ quan "
               "được hỏi ghi ở `coordinates_with`.",
               "Name the agency, or which case belongs to which; list the agencies consulted under "
               "`coordinates_with`."},
    .grounds = basis,
    .bad = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: hoi, actor: Sở Xây dựng, action: Lấy ý kiến các cơ quan có liên quan, time: 5 ngày}  # expect: actor-not-named
)",
    .good = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: hoi, actor: Sở Xây dựng, action: Lấy ý kiến Sở Tài chính, time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::actor_not_named
