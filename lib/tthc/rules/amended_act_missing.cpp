#include "tthc/base/say.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/act_numbers.h"
#include "tthc/review/act_titles.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>

namespace tthc::rules::amended_act_missing {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 8 khoản 1",
           "2010-10-14",
           "",
           {"Thủ tục phải được quy định trong văn bản quy phạm pháp luật",
            "A procedure must be prescribed in a legal normative document"}},
    grounds::consistent_within};

/// The act that a title says to be amended, as in `Sửa đổi, bổ sung một số điều của Nghị định số
/// 17/2023/NĐ-CP …`; empty where the title names none or several. `được sửa đổi bởi` says it of the
/// act itself.
std::string amended_by(const Citation& citation) {
    const Folded title(citation.title);
    if (title
            .first_of({"sửa đổi, bổ sung một số điều của", "sửa đổi, bổ sung một số điều",
                       "sửa đổi một số điều của", "sửa đổi, bổ sung"})
            .empty() ||
        !title.first_of({"được sửa đổi", "đã được sửa đổi", "quy định chi tiết luật sửa đổi"})
             .empty())
        return {};
    const std::string_view text = citation.title;
    const auto lower = text.find("ửa đổi");
    const std::size_t verb = lower == std::string_view::npos ? 0 : lower;
    std::string only;
    std::set<std::string> acts;
    for (const std::string_view number : act_numbers_in(text)) {
        const bool before = static_cast<std::size_t>(number.data() - text.data()) < verb;
        if (before || act_key(number) == act_key(citation.act)) continue;
        acts.insert(act_key(number));
        only = number;
    }
    return acts.size() == 1 ? only : std::string();
}

std::set<std::string> listed_acts(const Procedure& procedure) {
    std::set<std::string> acts;
    for (const auto& citation : procedure.basis)
        acts.insert(act_key(citation->act));
    for (const std::string_view number : act_numbers_in(procedure.note.value))
        acts.insert(act_key(number));
    return acts;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    std::set<std::string> listed = listed_acts(procedure);
    Finding* found = nullptr;
    for (const auto& citation : procedure.basis) {
        const std::string act = amended_by(with_known_title(*citation, subject.facts.law));
        if (act.empty() || !listed.insert(act_key(act)).second) continue;
        if (found != nullptr) {
            found->related.push_back(related_at(subject, citation.span,
                                                say("cũng thiếu {}", "nor does it list {}", act)));
            continue;
        }
        found = &report.add(subject, citation.span, "basis",
                            say("căn cứ ghi {}, là văn bản sửa đổi {}, nhưng không ghi {}",
                                "the basis lists {}, which amends {}, and does not list {}",
                                citation->act, act, act));
    }
}

}  // namespace

constexpr Code code{
    .id = "L010",
    .name = "amended-act-missing",
    .severity = Severity::warning,
    .title = {"Căn cứ có văn bản sửa đổi nhưng thiếu văn bản được sửa đổi.",
              "The legal basis has an amending act without the act that it amends."},
    .rationale =
        {"Nội dung thủ tục nằm ở văn bản được sửa đổi; người đọc không tìm được điều khoản "
         "nếu chỉ có văn bản sửa đổi.",
         "What is prescribed stands in the amended act; the amending one alone does not "
         "show it."},
    .remedy = {"Bổ sung văn bản được sửa đổi, hoặc văn bản hợp nhất, vào căn cứ pháp lý.",
               "Add the amended act, or the consolidated one, to the legal basis."},
    .grounds = basis,
    .bad = R"(
basis:
  - {act: 134/2026/NĐ-CP, title: "Sửa đổi, bổ sung một số điều của Nghị định số 17/2023/NĐ-CP"}  # expect: amended-act-missing
)",
    .good = R"(
basis:
  - 17/2023/NĐ-CP
  - {act: 134/2026/NĐ-CP, title: "Sửa đổi, bổ sung một số điều của Nghị định số 17/2023/NĐ-CP"}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::amended_act_missing
