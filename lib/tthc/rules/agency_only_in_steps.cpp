#include "tthc/base/say.h"
#include "tthc/review/agency_names.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tthc::rules::agency_only_in_steps {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::same_everywhere};

std::vector<AgencyName> agencies_listed(const Procedure& procedure) {
    std::vector<AgencyName> names;
    for (const auto* list :
         {&procedure.authority, &procedure.handled_by, &procedure.coordinates_with}) {
        for (const Text& agency : *list)
            names.push_back(agency_name(agency.value));
    }
    return names;
}

bool is_listed(const AgencyName& actor, const std::vector<AgencyName>& names) {
    return std::any_of(names.begin(), names.end(),
                       [&](const AgencyName& name) { return may_be_one(actor, name); });
}

/// Only the database has people look for an agency by its fields.
void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!is_database_record(procedure) || is_internal_record(procedure)) return;
    const std::vector<AgencyName> names = agencies_listed(procedure);
    if (names.empty()) return;
    Places places;
    std::string first;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        const AgencyName actor = agency_name(step.actor.value);
        const std::string path = item_path("steps", step.id, i);
        if (actor.is_known_kind() && !is_listed(actor, names)) {
            if (first.empty()) first = step.actor.value;
            places.add(step.actor.span, path);
            continue;
        }
        for (const AgencyName& acting : acting_agencies_in(step.action.value)) {
            if (is_listed(acting, names)) continue;
            if (first.empty()) first = acting.text;
            places.add(phrase_at(subject, step.action, acting.text), path);
        }
    }
    if (places.empty()) return;
    places.ask(
        subject, report,
        say("“{}” có việc ở bước này nhưng không có trong ô cơ quan thực hiện, thẩm quyền, "
            "phối hợp; ghi vào ô nào?",
            "“{}” acts here and is in no field of agencies; to which does it belong?", first),
        {"cơ quan ở bước này cũng không có trong các ô", "nor is the agency of this step"});
}

}  // namespace

constexpr Code code{
    .id = "R024",
    .name = "agency-only-in-steps",
    .severity = Severity::info,
    .title = {"Cơ quan có việc trong trình tự nhưng không có ở ô cơ quan.",
              "An agency acts in the steps and stands in no field of agencies."},
    .rationale =
        {"Cơ quan thực hiện là bộ phận của thủ tục; thiếu thì không biết ai chịu trách "
         "nhiệm, nơi nào được hỏi về hồ sơ.",
         "Who acts is an element of a procedure; where it is left out nobody knows whom to "
         "ask about a case."},
    .remedy = {"Bổ sung vào cơ quan thực hiện hoặc cơ quan phối hợp, hoặc sửa tên ở trình tự.",
               "Add it to the handlers or to those who are consulted, or mend its name in the "
               "steps."},
    .grounds = basis,
    .bad = R"(
sources: [https://dichvucong.gov.vn/p/home/1000001]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: xem, actor: Cơ quan quản lý nhà nước về báo chí cấp tỉnh, action: "Yêu cầu bổ sung, thẩm định", time: 5 ngày}
  - {id: cap, actor: Sở Tài chính, action: Cho ý kiến, time: 5 ngày}  # expect: agency-only-in-steps
)",
    .good = R"(
sources: [https://dichvucong.gov.vn/p/home/1000001]
coordinates_with: [Sở Tài chính]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: xem, actor: Cơ quan quản lý nhà nước về báo chí cấp tỉnh, action: "Yêu cầu bổ sung, thẩm định", time: 5 ngày}
  - {id: cap, actor: Sở Tài chính, action: Cho ý kiến, time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::agency_only_in_steps
