#include "tthc/base/say.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/act_numbers.h"
#include "tthc/review/citations.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <string>
#include <vector>

namespace tthc::rules::missing_legal_basis {
namespace {

constexpr Ground basis[] = {Ground{
    "63/2010/NĐ-CP Điều 8 khoản 1",
    "2010-10-14",
    "",
    {"Thủ tục phải được quy định trong văn bản quy phạm pháp luật do người có thẩm quyền ban hành",
     "A procedure must be prescribed in a legal normative document of a competent issuer"}}};

bool cites_anything(const Procedure& procedure) {
    bool found = false;
    for_each_citation(procedure, [&](const auto&, const std::string&) { found = true; });
    return found;
}

/// The acts that the record names in its own texts: what its legal basis may be.
std::string acts_named(const Procedure& procedure) {
    std::vector<std::string> acts;
    std::set<std::string> seen;
    for_each_text(procedure, [&](const Text& text, const std::string&) {
        for (const std::string_view number : act_numbers_in(text.value)) {
            if (seen.insert(act_key(number)).second) acts.emplace_back(number);
        }
    });
    constexpr std::size_t most = 5;
    if (acts.size() > most) acts.resize(most);
    return fmt::format("{}", fmt::join(acts, ", "));
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure) || cites_anything(procedure)) return;
    auto& found = report.add(
        subject, procedure.name.span, "basis",
        {"tệp này không ghi căn cứ pháp lý", "this file does not state the legal basis"});
    const std::string acts = acts_named(procedure);
    if (acts.empty()) return;
    found.help = say("có phải là {}, nêu ngay trong nội dung thủ tục?",
                     "is it {}, which the procedure itself names?", acts);
}

}  // namespace

constexpr Code code{
    .id = "E011",
    .name = "missing-legal-basis",
    .severity = Severity::error,
    .title = {"Tệp không ghi căn cứ pháp lý.", "The file does not state the legal basis."},
    .rationale = grounds::missing_element,
    .remedy = {"Ghi văn bản quy định thủ tục vào `basis`; nếu không có, kiến nghị bãi bỏ thủ tục.",
               "Cite the act that prescribes the procedure under `basis`; where there is none, "
               "propose to abolish it."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-legal-basis
basis: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
basis: 91/2015/QH13 Điều 147
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::missing_legal_basis
