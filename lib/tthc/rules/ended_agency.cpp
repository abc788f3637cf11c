#include "tthc/law/agencies.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc::rules {
namespace {

constexpr Ground basis[] = {grounds::elements,
                            Ground{"72/2025/QH15",
                                   "2025-07-01",
                                   "",
                                   {"Chính quyền địa phương hai cấp: tỉnh và xã",
                                    "Two levels of local government: province and commune"}}};

void check_name(const Text& name, std::string path, const Subject& subject, Report& report) {
    if (name.value.empty() || name.value == applicant_actor) return;
    const Agency* const ended = subject.facts.agencies.find_ended(name.value, subject.facts.as_of);
    if (ended == nullptr || !ended->until) return;
    const std::string day = to_dmy(ended->until->value);
    auto& found = report.add(subject, name.span, std::move(path),
                             {fmt::format("“{}” chỉ tồn tại đến {}", name.value, day),
                              fmt::format("“{}” existed until {} only", name.value, day)});
    if (ended->successors.empty()) return;
    const std::string& next = ended->successors.front().value;
    found.help = {fmt::format("cơ quan kế tục: {}", next), fmt::format("successor: {}", next)};
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    check_name(procedure.authority, "authority", subject, report);
    check_name(procedure.handled_by, "handled_by", subject, report);
    for (const Text& agency : procedure.coordinates_with) {
        check_name(agency, "coordinates_with", subject, report);
    }
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        check_name(step.actor, item_path("steps", step.id, i), subject, report);
        check_name(step.transfers_to, item_path("steps", step.id, i), subject, report);
    }
}

}  // namespace

extern const Rule ended_agency;
constinit const Rule ended_agency{
    .code = "L002",
    .name = "ended-agency",
    .severity = Severity::error,
    .title = {"Cơ quan nêu trong thủ tục không còn tồn tại.",
              "The procedure names an agency that no longer exists."},
    .rationale = {"Từ 01/07/2025 không còn cấp huyện; nhiều tỉnh, bộ, sở đã hợp nhất. Người dân "
                  "không thể nộp hồ sơ ở cơ quan không còn.",
                  "Since 01/07/2025 there is no district level; provinces, ministries and "
                  "departments have merged. Nobody can apply to an agency that is gone."},
    .remedy = {"Ghi cơ quan kế tục.", "Name the successor."},
    .grounds = basis,
    .bad = R"(
authority: Ủy ban nhân dân huyện  # expect: ended-agency
)",
    .good = R"(
authority: Ủy ban nhân dân xã
)",
    .check = check,
};

}  // namespace tthc::rules
