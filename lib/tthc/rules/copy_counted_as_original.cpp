#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace tthc::rules::copy_counted_as_original {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::same_everywhere};

bool is_zero(const Maybe<Count>& count) {
    return !count || count->value == 0;
}

/// `Bản sao …` that is counted under originals only. Where the row also speaks of an original, both
/// may be meant.
bool is_miscounted(const Document& paper) {
    const Folded name(paper.name.value);
    std::string_view begin = name.text();
    begin.remove_prefix(std::min(begin.find_first_not_of(" -+*."), begin.size()));
    if (!begin.starts_with("bản sao ") && !begin.starts_with("bản chụp ")) return false;
    if (!name.first_of({"bản chính", "bản gốc", "kèm", "bản điện tử", "bản scan", "đơn", "tờ khai"})
             .empty())
        return false;
    return !is_zero(paper.originals) && is_zero(paper.copies) && is_zero(paper.certified_copies);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const auto [places, first] =
        papers_at_fault(procedure.documents->items, is_miscounted,
                        [](const Document& paper) { return paper.originals->span; });
    if (places.empty()) return;
    places.tell(subject, report,
                say("tên là bản sao nhưng đếm là {} bản chính",
                    "named a copy, counted as {} original", first->originals->value),
                {"giấy tờ này cũng vậy", "and so is this one"});
}

}  // namespace

constexpr Code code{
    .id = "R014",
    .name = "copy-counted-as-original",
    .severity = Severity::warning,
    .title = {"Giấy tờ là bản sao nhưng được đếm là bản chính.",
              "A copy is counted as an original."},
    .rationale = {"Người nộp không biết phải nộp bản chính hay bản sao; nộp bản chính thì có thể "
                  "không được trả lại.",
                  "The applicant cannot tell whether to hand in the original, which may not come "
                  "back."},
    .remedy = {"Chuyển số lượng sang bản sao; nếu phải chứng thực, ghi ở bản sao có chứng thực.",
               "Move the number to the copies, or to the certified copies."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: dieu-le, name: Bản sao Điều lệ công ty, originals: 1, copies: 0}  # expect: copy-counted-as-original
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: dieu-le, name: Bản sao Điều lệ công ty, copies: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::copy_counted_as_original
