#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::rules::only_local_acts {
namespace {

constexpr Ground basis[] = {grounds::who_may_prescribe, grounds::competent_issuer};

/// A council's resolution or a committee's decision.
bool is_local(const Citation& citation) {
    return citation.well_formed && (citation.act.find("HĐND") != std::string::npos ||
                                    citation.act.find("UBND") != std::string::npos);
}

void check(const Subject& subject, Report& report) {
    const auto& acts = subject.procedure.basis;
    if (acts.empty() || is_internal_record(subject.procedure)) return;
    const bool only = std::all_of(acts.begin(), acts.end(),
                                  [](const auto& citation) { return is_local(*citation); });
    if (!only) return;
    report.ask(
        subject, acts.front().span, "basis",
        say("căn cứ pháp lý chỉ có văn bản của địa phương ({}); luật, nghị quyết nào của Quốc "
            "hội giao quy định thủ tục này?",
            "the legal basis has local acts only ({}); which law or resolution of the "
            "National Assembly assigns it?",
            acts.front()->act));
}

}  // namespace

constexpr Code code{
    .id = "L013",
    .name = "only-local-acts",
    .severity = Severity::info,
    .title = {"Căn cứ pháp lý chỉ có văn bản của địa phương.",
              "The legal basis is local acts only."},
    .rationale =
        {"Nghị quyết của HĐND, quyết định của UBND chỉ được quy định thủ tục khi luật, nghị quyết "
         "của Quốc hội giao; căn cứ phải cho thấy văn bản đó.",
         "Councils and committees may prescribe a procedure only where a law or a resolution of "
         "the National Assembly assigns it; the legal basis has to show that act."},
    .remedy =
        {"Bổ sung luật, nghị quyết giao quy định; nếu không có, kiến nghị xem xét thẩm quyền.",
         "Add the act that assigns it; where there is none, have the power examined."},
    .grounds = basis,
    .bad = R"(
basis: 103/2025/NQ-HĐND  # expect: only-local-acts
)",
    .good = R"(
basis: [103/2025/NQ-HĐND, 91/2015/QH13 Điều 147]
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::only_local_acts
