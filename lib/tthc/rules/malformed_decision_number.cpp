#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace tthc::rules::malformed_decision_number {
namespace {

constexpr Ground basis[] = {grounds::numbering, grounds::same_everywhere};

constexpr std::string_view symbol = "QĐ-";

/// `6225/QĐ-BQP`, `1523/QĐ-BCA-C06`, `12/2020/QĐ-UBND`: digits, the symbol, the agency.
bool is_decision_number(std::string_view number) {
    auto slash = number.find_first_not_of("0123456789");
    if (slash == 0 || slash == std::string_view::npos) return false;
    if (std::string_view("abcdABCD").find(number[slash]) != std::string_view::npos) ++slash;
    if (slash >= number.size() || number[slash] != '/') return false;
    std::string_view rest = number.substr(slash + 1);
    const auto year = rest.find_first_not_of("0123456789");
    if (year == 4 && rest[year] == '/') rest.remove_prefix(year + 1);
    if (!rest.starts_with(symbol)) return false;
    const std::string_view agency = rest.substr(symbol.size());
    return agency.size() >= 2 && agency.find_first_of(" /") == std::string_view::npos;
}

/// The number inside other words, or with a blank in it; empty where there is none.
std::string number_meant(const std::string& written) {
    const auto start = std::min(written.find_first_of("0123456789"), written.size());
    std::string number = written.substr(start);
    number.erase(std::remove(number.begin(), number.end(), ' '), number.end());
    return is_decision_number(number) ? number : std::string();
}

void check(const Subject& subject, Report& report) {
    const auto& publication = subject.procedure.publication;
    if (!publication || publication->decision.value.empty()) return;
    const std::string& number = publication->decision.value;
    if (is_decision_number(number)) return;
    auto& found = report.add(subject, publication->decision.span, "publication/decision",
                             say("“{}” không phải số, ký hiệu của một quyết định",
                                 "“{}” is not the number of a decision", number));
    const std::string meant = number_meant(number);
    if (!meant.empty()) found.help = say("viết {}", "write {}", meant);
}

}  // namespace

constexpr Code code{
    .id = "S008",
    .name = "malformed-decision-number",
    .severity = Severity::warning,
    .title = {"Số quyết định công bố viết sai thể thức.",
              "The number of the announcing decision is malformed."},
    .rationale = {"Quyết định công bố cho biết thủ tục có hiệu lực từ ngày nào; số viết sai thì "
                  "không tra được.",
                  "The announcing decision tells from when the procedure holds; a number written "
                  "wrongly cannot be looked up."},
    .remedy = {"Tra quyết định và ghi lại: số/QĐ-cơ quan, ví dụ 6225/QĐ-BQP.",
               "Look the decision up and write number/QĐ-agency, for example 6225/QĐ-BQP."},
    .grounds = basis,
    .bad = R"(
publication:
  decision: QĐ/0001-BCA  # expect: malformed-decision-number
)",
    .good = R"(
publication:
  decision: 1523/QĐ-BCA-C06
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::malformed_decision_number
