#include "tthc/base/say.h"
#include "tthc/review/agency_names.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/handling.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::rules::agency_named_otherwise {
namespace {

constexpr Ground basis[] = {grounds::consistent_within, grounds::same_everywhere};

/// Short forms of agencies, `UBCKNN`, `NHNN`, which only the reader can match with a name.
bool has_short_form(std::string_view text) {
    constexpr std::string_view known[] = {"TTHC", "VNEID", "UBND", "HTTP", "CSDL", "PDF", "QR"};
    std::size_t capitals = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool capital = at < text.size() && text[at] >= 'A' && text[at] <= 'Z';
        if (capital) {
            ++capitals;
            continue;
        }
        const std::string_view word = text.substr(at - capitals, capitals);
        const bool alone =
            at - capitals == 0 || text[at - capitals - 1] == ' ' || text[at - capitals - 1] == '(';
        if (capitals > 2 && alone &&
            std::find(std::begin(known), std::end(known), word) == std::end(known))
            return true;
        capitals = 0;
    }
    return false;
}

bool any_named(const Folded& steps, const List<std::string>& agencies) {
    return std::any_of(agencies.begin(), agencies.end(),
                       [&](const Text& agency) { return is_named_in(steps, agency.value); });
}

/// Whether a case goes to who is called so: `nộp hồ sơ đến cơ quan cấp phép`.
bool is_addressed(const Folded& action, std::string_view role) {
    constexpr std::string_view ways[] = {"đến ", "về ", "tới ", "cho ", "tại "};
    for (auto at = action.text().find(role); at != std::string_view::npos;
         at = action.text().find(role, at + 1)) {
        const std::string_view before = action.text().substr(0, at);
        if (std::any_of(std::begin(ways), std::end(ways),
                        [&](std::string_view way) { return before.ends_with(way); }))
            return true;
    }
    return false;
}

/// The first step at which who is called so acts, or to whom a case goes.
void ask_where(const Subject& subject, Report& report, std::string_view role) {
    const Procedure& procedure = subject.procedure;
    const std::string& listed = procedure.handled_by.empty() ? procedure.authority.front().value
                                                             : procedure.handled_by.front().value;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        const bool acts = Folded(step.actor.value).mentions(role);
        const Text& where = acts ? step.actor : step.action;
        if (!acts && !is_addressed(Folded(step.action.value), role)) continue;
        report.ask(subject, phrase_at(subject, where, role), item_path("steps", step.id, i),
                   say("trình tự gọi nơi giải quyết là “{}”, không nhắc tới “{}” ở ô cơ quan; có "
                       "phải là một không, gọi thống nhất theo tên nào?",
                       "the steps speak of “{}” and never of “{}” in the field of the agency; are "
                       "they one, and by which name?",
                       as_written(where.value, std::string(role)), listed));
        return;
    }
}

bool is_role_listed(const Procedure& procedure, std::string_view role) {
    const auto has = [&](const Text& agency) { return Folded(agency.value).mentions(role); };
    return std::any_of(procedure.handled_by.begin(), procedure.handled_by.end(), has) ||
           std::any_of(procedure.authority.begin(), procedure.authority.end(), has);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!is_public_record(procedure)) return;
    if (procedure.handled_by.empty() && procedure.authority.empty()) return;
    if (is_of_complaint(procedure.name.value)) return;
    const std::string words = words_of_steps(procedure.steps);
    const Folded steps(words);
    if (any_named(steps, procedure.handled_by) || any_named(steps, procedure.authority) ||
        has_short_form(words))
        return;
    const std::string_view role = agency_by_role_in(steps);
    if (!role.empty() && !is_role_listed(procedure, role)) ask_where(subject, report, role);
}

}  // namespace

constexpr Code code{
    .id = "R027",
    .name = "agency-named-otherwise",
    .severity = Severity::info,
    .title = {"Trình tự gọi cơ quan bằng tên khác ô cơ quan.",
              "The steps call the agency by another name than its field."},
    .rationale = {"Người nộp đọc trình tự thấy một tên, đọc ô cơ quan thấy tên khác, không biết "
                  "nộp ở đâu; nội dung công bố phải thống nhất.",
                  "Who reads one name in the steps and another in the field does not know where "
                  "to apply; what is announced has to be consistent."},
    .remedy = {"Dùng tên ở ô cơ quan trong trình tự, hoặc ghi một lần: “Sở Tài chính (sau đây gọi "
               "là cơ quan đăng ký kinh doanh)”.",
               "Use the name of the field in the steps, or say once who is meant."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
authority: [Sở Tài chính]
handled_by: [Sở Tài chính]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Cơ quan đăng ký đầu tư, action: "Yêu cầu bổ sung nếu thiếu, cấp giấy phép hoặc nêu lý do từ chối", time: 5 ngày}  # expect: agency-named-otherwise
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
authority: [Sở Tài chính]
handled_by: [Sở Tài chính]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Sở Tài chính (cơ quan đăng ký đầu tư), action: "Yêu cầu bổ sung nếu thiếu, cấp giấy phép hoặc nêu lý do từ chối", time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::agency_named_otherwise
