#include "tthc/base/digits.h"
#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace tthc::rules::only_circulars {
namespace {

constexpr Ground basis[] = {grounds::who_may_prescribe, grounds::competent_issuer};

/// The year in a number, `2025` of `33/2025/TT-BXD`; empty where there is none.
std::string_view year_of(std::string_view act) {
    const auto slash = act.find('/');
    if (slash == std::string_view::npos) return {};
    const std::string_view year = act.substr(slash + 1, 4);
    return year.size() == 4 && all_digits(year) ? year : std::string_view{};
}

/// Circulars from before 01/07/2016 keep what they prescribed (80/2015/QH13 Điều 172 khoản 4).
bool is_newer_circular(const Citation& citation, const LawRegister& law) {
    const auto kind = law.kind_of(citation.act);
    const bool circular =
        kind == InstrumentKind::circular || kind == InstrumentKind::joint_circular;
    return citation.well_formed && circular && year_of(citation.act) >= "2017";
}

bool is_tariff(const Citation& citation) {
    return citation.well_formed && citation.act.find("TT-BTC") != std::string::npos;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const auto& acts = procedure.basis;
    if (acts.empty() || is_internal_record(procedure)) return;
    const LawRegister& law = subject.facts.law;
    const bool only = std::all_of(acts.begin(), acts.end(), [&](const auto& citation) {
        return is_newer_circular(*citation, law) || is_tariff(*citation);
    });
    if (!only) return;
    const Citation& first = *acts.front();
    report.ask(
        subject, acts.front().span, "basis",
        acts.size() == 1
            ? say("căn cứ pháp lý chỉ có thông tư {}; luật nào giao quy định thủ tục này?",
                  "the only legal basis is the circular {}; which law assigns it?", first.act)
            : say("căn cứ pháp lý chỉ gồm {} thông tư; luật nào giao quy định thủ tục này?",
                  "the legal basis is {} circulars only; which law assigns it?", acts.size()));
}

}  // namespace

constexpr Code code{
    .id = "L009",
    .name = "only-circulars",
    .severity = Severity::info,
    .title = {"Căn cứ pháp lý chỉ có thông tư.", "The legal basis is circulars only."},
    .rationale =
        {"Thông tư chỉ được quy định thủ tục khi luật giao; căn cứ phải cho thấy luật hoặc "
         "nghị định đó.",
         "A circular may prescribe a procedure only where a law assigns it; the legal "
         "basis has to show that law or decree."},
    .remedy = {"Bổ sung luật, nghị định giao quy định; nếu không có, kiến nghị xem xét thẩm quyền.",
               "Add the law or decree that assigns it; where there is none, have the power "
               "examined."},
    .grounds = basis,
    .bad = R"(
basis: 33/2025/TT-BXD  # expect: only-circulars
)",
    .good = R"(
basis: [19/2012/QH13, 33/2025/TT-BXD]
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::only_circulars
