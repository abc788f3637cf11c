#include "tthc/base/say.h"
#include "tthc/review/agency_actors.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::rules::authority_not_stated {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::same_everywhere};

bool lacks_authority(const Procedure& procedure) {
    return is_public_record(procedure) && procedure.authority.empty() &&
           !procedure.handled_by.empty();
}

/// What is declared or reported, nobody decides.
bool decides_nothing(const Folded& name) {
    constexpr std::string_view declarations[] = {
        "khai ", "thủ tục khai ", "báo cáo", "thủ tục báo cáo", "thông báo", "thủ tục thông báo"};
    return std::any_of(std::begin(declarations), std::end(declarations),
                       [&](std::string_view word) { return name.starts_with(word); });
}

void check(const Subject& subject, Report& report) {
    if (!lacks_authority(subject.procedure)) return;
    const Decider found = decider_in(subject.procedure.steps);
    if (found.name.empty()) return;
    const Step& step = subject.procedure.steps[found.step];
    report.add(subject, phrase_at(subject, step.action, found.name),
               item_path("steps", step.id, found.step),
               say("“{}” quyết định ở bước này, ô cơ quan có thẩm quyền để trống",
                   "“{}” decides here, and the field of the authority is empty",
                   as_written(step.action.value, found.name)));
}

/// A procedure of which no step says who decides.
struct Undecided {
    std::string handlers;
    KeptPlace where;
};

std::string joined_names(const List<std::string>& agencies) {
    std::string names;
    for (const Text& agency : agencies)
        names += (names.empty() ? "" : ", ") + agency.value;
    return names;
}

std::optional<Undecided> note(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    if (!lacks_authority(procedure) || !decider_in(procedure.steps).name.empty()) return {};
    if (decides_nothing(Folded(procedure.name.value))) return {};
    return Undecided{joined_names(procedure.handled_by),
                     keep_place(subject, procedure.handled_by.front().span, "authority")};
}

/// Who decides stands where who handles should.
bool is_person(const std::string& handlers) {
    const Folded name(handlers);
    return name.starts_with("chủ tịch") || name.starts_with("bộ trưởng") ||
           name.starts_with("giám đốc") || name.starts_with("thủ tướng");
}

Message of_person(const std::string& handlers) {
    return say(
        "“{}” ở ô cơ quan thực hiện là người quyết định, ô cơ quan có thẩm quyền để trống; "
        "chuyển sang ô đó, cơ quan nào thực hiện?",
        "“{}” among the handlers decides, and the field of the authority is empty; is it to "
        "be moved there, and who handles the case?",
        handlers);
}

/// The same agencies leave the same field empty: one question for all their procedures.
void judge(const std::vector<Undecided>& procedures, Report& report) {
    std::map<std::string, std::vector<const Undecided*>> by_handlers;
    for (const Undecided& one : procedures)
        by_handlers[one.handlers].push_back(&one);
    for (const auto& [handlers, uses] : by_handlers) {
        const Undecided& first = *uses.front();
        Finding& found = report.ask(
            first.where,
            is_person(handlers) ? of_person(handlers)
            : uses.size() == 1
                ? say("ô cơ quan có thẩm quyền để trống; “{}” tự quyết định, hay ai ký?",
                      "the field of the authority is empty; does “{}” decide, or who signs?",
                      handlers)
                : say("ô cơ quan có thẩm quyền để trống ở {} thủ tục của “{}”; nơi này tự quyết "
                      "định, hay ai ký?",
                      "the field of the authority is empty in {} procedures of “{}”; does it "
                      "decide, or who signs?",
                      uses.size(), handlers));
        for (std::size_t i = 1; i < uses.size(); ++i)
            found.related.push_back(
                {{"thủ tục này cũng để trống", "and in this one"}, uses[i]->where.where()});
    }
}

}  // namespace

constexpr Code code{
    .id = "E023",
    .name = "authority-not-stated",
    .severity = Severity::warning,
    .title = {"Ô cơ quan có thẩm quyền để trống.", "The field of the authority is empty."},
    .rationale = {"Không biết ai quyết định thì không biết ai chịu trách nhiệm, khiếu nại với ai; "
                  "khi phân cấp lại cũng không tìm thấy thủ tục phải sửa.",
                  "Where nobody is said to decide nobody answers for it, and the procedure is not "
                  "found when powers are moved."},
    .remedy = {"Ghi người hoặc cơ quan quyết định vào `authority`; cơ quan thực hiện tự quyết định "
               "thì ghi chính cơ quan đó.",
               "State who decides under `authority`, be it the handler itself."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
authority: ~absent
handled_by: [Sở Xây dựng]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: xem, actor: Sở Xây dựng, action: "Yêu cầu bổ sung nếu thiếu, thẩm định; từ chối thì nêu lý do", time: 10 ngày}
  - {id: ky, actor: Sở Xây dựng, action: "Trình Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định cấp giấy phép", time: 5 ngày}  # expect: authority-not-stated
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
authority: [Chủ tịch Ủy ban nhân dân cấp tỉnh]
handled_by: [Sở Xây dựng]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: xem, actor: Sở Xây dựng, action: "Yêu cầu bổ sung nếu thiếu, thẩm định; từ chối thì nêu lý do", time: 10 ngày}
  - {id: ky, actor: Sở Xây dựng, action: "Trình Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định cấp giấy phép", time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check, .across = across<Undecided, note, judge>};

}  // namespace tthc::rules::authority_not_stated
