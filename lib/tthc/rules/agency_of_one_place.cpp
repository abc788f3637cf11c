#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::rules::agency_of_one_place {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::same_everywhere};

constexpr std::string_view kinds_of_place[] = {"tỉnh", "phố", "tp", "xã", "phường"};

bool is_capital(std::string_view word) {
    const std::string lower = utf8::to_lower(word);
    return word.substr(0, utf8::character_at(word, 0).size) !=
           std::string_view(lower).substr(0, utf8::character_at(lower, 0).size);
}

bool is_kind_of_place(const std::string& word) {
    return word == "thành" || std::find(std::begin(kinds_of_place), std::end(kinds_of_place),
                                        word) != std::end(kinds_of_place);
}

/// The place that an agency is named after: `Hà Nội` of `Sở Tư pháp thành phố Hà Nội`; empty where
/// the name is the general one.
std::string_view place_in(std::string_view agency) {
    const auto words = split(agency, " ");
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool behind_kind = is_kind_of_place(utf8::to_lower(words[i - 1]));
        const bool is_name = !words[i].empty() && is_capital(words[i]) &&
                             !is_kind_of_place(utf8::to_lower(words[i]));
        if (behind_kind && is_name)
            return agency.substr(static_cast<std::size_t>(words[i].data() - agency.data()));
    }
    return {};
}

/// Announced by a ministry, for all of the country.
bool is_of_country(const Procedure& procedure) {
    if (!procedure.publication) return false;
    const Folded issuer(procedure.publication->issued_by.value);
    const Folded decision(procedure.publication->decision.value);
    return issuer.starts_with("bộ") || issuer.starts_with("ngân hàng nhà nước") ||
           decision.text().find("/qđ-b") != std::string_view::npos;
}

bool is_of_place(const Text& agency, const Folded& name) {
    const std::string_view place = place_in(agency.value);
    return !place.empty() && !name.mentions(Folded(place).text());
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const List<std::string>& agencies = procedure.handled_by;
    if (agencies.empty() || is_internal_record(procedure) || !is_of_country(procedure)) return;
    const Folded name(procedure.name.value);
    const bool of_places = std::all_of(agencies.begin(), agencies.end(), [&](const Text& agency) {
        return is_of_place(agency, name);
    });
    if (!of_places) return;
    report.add(
        subject, agencies.front().span, "handled_by",
        say("thủ tục công bố cho cả nước nhưng cơ quan thực hiện chỉ là “{}”; nơi khác ai "
            "giải quyết?",
            "announced for all of the country, and only “{}” handles it; who does elsewhere?",
            agencies.front().value));
}

}  // namespace

constexpr Code code{
    .id = "R026",
    .name = "agency-of-one-place",
    .severity = Severity::warning,
    .title = {"Thủ tục của cả nước chỉ ghi cơ quan của một địa phương.",
              "A procedure of the country names the agency of one place only."},
    .rationale = {"Người ở địa phương khác không tìm thấy nơi nộp; Cổng chuyển hồ sơ đến sai nơi.",
                  "People elsewhere do not find where to apply; the portal sends a case to the "
                  "wrong place."},
    .remedy = {"Ghi tên chung của cơ quan (Sở Tư pháp, Ủy ban nhân dân cấp xã) hoặc chọn nhóm cơ "
               "quan; tên của địa phương để địa phương tự công bố.",
               "Write the general name of the agency; a place announces its own."},
    .grounds = basis,
    .bad = R"(
publication: {decision: 1458/QĐ-BTP, issued_by: Bộ Tư pháp, signed: 2026-06-11}
handled_by: Sở Tư pháp thành phố Hà Nội  # expect: agency-of-one-place
)",
    .good = R"(
publication: {decision: 1458/QĐ-BTP, issued_by: Bộ Tư pháp, signed: 2026-06-11}
handled_by: Sở Tư pháp
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::agency_of_one_place
