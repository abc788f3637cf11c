#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::rules::actor_not_named {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 3 khoản 2",
           "2010-10-14",
           "",
           {"Trình tự là thứ tự các bước của đối tượng và cơ quan thực hiện",
            "The steps are those of the applicant and of the agency"}},
    grounds::deadline_criteria};

/// Whoever has the power: one of the agencies that handle the procedure, where it has several.
constexpr std::string_view whoever[] = {"cơ quan có thẩm quyền",
                                        "cơ quan nhà nước có thẩm quyền",
                                        "cơ quan quản lý nhà nước có thẩm quyền",
                                        "cơ quan, người có thẩm quyền",
                                        "cơ quan thẩm quyền",
                                        "cấp có thẩm quyền",
                                        "người có thẩm quyền",
                                        "cơ quan thẩm định",
                                        "cơ quan giải quyết",
                                        "cơ quan quản lý",
                                        "cơ quan quản lý nhà nước",
                                        "cơ quan chức năng"};

/// One office among several of an agency that is named.
constexpr std::string_view some_office[] = {"cơ quan chuyên môn", "cơ quan chuyên môn cấp xã",
                                            "phòng chuyên môn",   "cơ quan chuyên môn cấp tỉnh",
                                            "đơn vị chuyên môn",  "bộ phận chuyên môn"};

constexpr std::string_view asked_verbs[] = {"lấy ý kiến", "xin ý kiến", "lấy ý kiến tham gia",
                                            "phối hợp"};

constexpr std::string_view asked[] = {"cơ quan liên quan",
                                      "cơ quan có liên quan",
                                      "đơn vị liên quan",
                                      "đơn vị có liên quan",
                                      "cơ quan, đơn vị liên quan",
                                      "cơ quan, đơn vị có liên quan",
                                      "cơ quan, tổ chức liên quan",
                                      "cơ quan, tổ chức có liên quan",
                                      "cơ quan, tổ chức, cá nhân có liên quan",
                                      "bộ, ngành liên quan",
                                      "bộ, ngành có liên quan",
                                      "sở, ngành liên quan",
                                      "sở, ngành có liên quan",
                                      "sở, ban, ngành liên quan",
                                      "sở, ban, ngành có liên quan",
                                      "bộ, cơ quan liên quan",
                                      "bộ, cơ quan ngang bộ có liên quan",
                                      "bộ, cơ quan ngang bộ liên quan",
                                      "cơ quan chức năng có liên quan",
                                      "cơ quan chức năng liên quan"};

bool is_one_of(std::string_view actor, std::span<const std::string_view> names) {
    return std::find(names.begin(), names.end(), actor) != names.end();
}

std::string text_of_steps(const Procedure& procedure) {
    std::string text;
    for (const Step& step : procedure.steps)
        text += step.action.value + " ";
    return text + procedure.note.value;
}

/// `sau đây gọi là cơ quan thẩm định`.
bool is_defined(std::string_view actor, const Folded& steps) {
    return steps.mentions(fmt::format("là {}", actor));
}

/// Agencies whose opinion is asked or who work along, as `cơ quan có liên quan`; an empty view
/// where the step names them.
std::string_view unnamed_partner(const Folded& action) {
    constexpr std::size_t nearby = 60;
    const std::string_view text = action.text();
    for (const std::string_view verb : asked_verbs) {
        for (auto at = text.find(verb); at != std::string_view::npos;
             at = text.find(verb, at + 1)) {
            const Folded next(text.substr(at + verb.size(), nearby));
            const auto found = next.first_of(asked);
            const std::string_view between =
                std::string_view(next.text()).substr(0, next.text().find(found));
            if (!found.empty() && between.size() < nearby / 3) return found;
        }
    }
    return {};
}

struct Unnamed {
    std::string_view words;
    const Text* where = nullptr;
};

Unnamed unnamed_in(const Step& step, const Procedure& procedure, const Folded& steps) {
    const Folded actor(step.actor.value);
    const bool several = procedure.handled_by.size() > 1;
    const bool names_none = Folded(step.action.value).first_of({"như sau", "sau đây"}).empty();
    const bool office = names_none && is_one_of(actor.text(), some_office);
    const bool unnamed = office || (several && is_one_of(actor.text(), whoever));
    if (unnamed && !is_defined(actor.text(), steps)) return {step.actor.value, &step.actor};
    if (!procedure.coordinates_with.empty()) return {};
    const auto partner = unnamed_partner(Folded(step.action.value));
    return partner.empty() ? Unnamed{} : Unnamed{partner, &step.action};
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    const Folded steps(text_of_steps(procedure));
    Places places;
    std::string first;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        const Unnamed unnamed = unnamed_in(step, procedure, steps);
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
