#include "tthc/base/say.h"
#include "tthc/review/act_titles.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/named_laws.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::rules::detailed_law_missing {
namespace {

constexpr Ground basis[] = {grounds::competent_issuer, grounds::review_content};

bool is_listed(std::string_view law, const std::vector<Citation>& acts) {
    return std::any_of(acts.begin(), acts.end(),
                       [law](const Citation& act) { return may_be_law(act, law); });
}

std::vector<Citation> titled_acts(const Procedure& procedure, const LawRegister& law) {
    std::vector<Citation> acts;
    acts.reserve(procedure.basis.size());
    for (const auto& citation : procedure.basis)
        acts.push_back(with_known_title(*citation, law));
    return acts;
}

Message question(const std::string& act, const std::string& law, bool details) {
    if (details)
        return say("căn cứ ghi {} quy định chi tiết {} nhưng không ghi luật đó; có bổ sung không?",
                   "the basis lists {}, which details {}, and not that law; add it?", act, law);
    return say("căn cứ ghi {} sửa đổi {} nhưng không ghi luật đó; có bổ sung không?",
               "the basis lists {}, which amends {}, and not that law; add it?", act, law);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    const std::vector<Citation> acts = titled_acts(procedure, subject.facts.law);
    for (std::size_t i = 0; i < acts.size(); ++i) {
        const Folded title(acts[i].title);
        const std::string_view detailed = law_detailed_by(title.text());
        const std::string_view law =
            detailed.empty() ? law_amended_by(title.text(), acts[i]) : detailed;
        if (law.empty() || is_listed(law, acts)) continue;
        const std::string name = as_written(acts[i].title, std::string(law));
        report.ask(subject, procedure.basis[i].span, "basis",
                   question(acts[i].act, name, !detailed.empty()));
        return;
    }
}

}  // namespace

constexpr Code code{
    .id = "L014",
    .name = "detailed-law-missing",
    .severity = Severity::info,
    .title = {"Căn cứ có văn bản chi tiết, sửa đổi một luật nhưng không có luật đó.",
              "The legal basis has what details or amends a law without the law."},
    .rationale = {"Luật giao quy định thủ tục; thiếu luật thì không biết việc giao có căn cứ hay "
                  "không, luật đã hết hiệu lực hay chưa.",
                  "The law assigns what is prescribed; without it nobody sees whether it does, and "
                  "whether it is in force."},
    .remedy = {"Bổ sung luật vào căn cứ pháp lý, ghi số, ký hiệu.",
               "Add the law with its number to the legal basis."},
    .grounds = basis,
    .bad = R"(
basis:
  - {act: 26/2026/NĐ-CP, title: "Quy định chi tiết và hướng dẫn thi hành một số điều của Luật Hóa chất về quản lý hóa chất"}  # expect: detailed-law-missing
)",
    .good = R"(
basis:
  - {act: 69/2025/QH15, title: Luật Hóa chất năm 2025}
  - {act: 26/2026/NĐ-CP, title: "Quy định chi tiết và hướng dẫn thi hành một số điều của Luật Hóa chất về quản lý hóa chất"}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::detailed_law_missing
