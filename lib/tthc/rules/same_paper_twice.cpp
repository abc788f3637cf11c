#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <tuple>

namespace tthc::rules::same_paper_twice {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::principles};

/// Words and digits of a name only.
std::string key_of(const std::string& name) {
    std::string key;
    const Folded folded(name);
    for (const char letter : folded.text()) {
        const bool mark = std::string_view(" .,;:-+()\"").find(letter) != std::string_view::npos;
        if (!mark) key += letter;
    }
    return key;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    // A note of the dossier holds headings of groups that the papers have lost.
    if (!procedure.documents || !procedure.documents->note.value.empty()) return;
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    const auto [places, first] =
        papers_at_fault(procedure.documents->items, [&](const Document& paper) {
            return !seen.insert({key_of(paper.name.value), paper.when.value, paper.one_of.value})
                        .second;
        });
    if (places.empty()) return;
    places.tell(subject, report,
                say("“{}” đã có ở trên", "“{}” is already listed above", quoted_name(*first)),
                {"giấy tờ này cũng đã có ở trên", "already listed above as well"});
}

}  // namespace

constexpr Code code{
    .id = "N007",
    .name = "same-paper-twice",
    .severity = Severity::warning,
    .title = {"Một giấy tờ được liệt kê hai lần.", "A paper is listed twice."},
    .rationale = {"Người nộp phải chuẩn bị hai lần, hoặc không biết hai dòng khác nhau thế nào. "
                  "Bản ghi có nhóm hồ sơ theo trường hợp thì không xét.",
                  "The applicant prepares it twice, or wonders how the two differ. Records whose "
                  "papers come in groups by case are not judged."},
    .remedy = {"Bỏ dòng thừa; nếu dùng cho trường hợp khác, ghi trường hợp ở `when`.",
               "Drop one; where it is for another case, state the case under `when`."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Đơn đề nghị cấp giấy phép, originals: 1}
    - {id: don-2, name: Đơn đề nghị cấp giấy phép., originals: 1}  # expect: same-paper-twice
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Đơn đề nghị cấp giấy phép, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::same_paper_twice
