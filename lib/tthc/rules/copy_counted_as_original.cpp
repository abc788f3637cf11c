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

/// Behind a mark, a number of its own and `01`.
std::string_view without_number(std::string_view name) {
    name.remove_prefix(std::min(name.find_first_not_of(" -+*.()"), name.size()));
    for (const std::string_view mark : {"01 ", "một ", "a) ", "b) ", "c) ", "d) ", "đ) ", "e) "}) {
        if (name.starts_with(mark)) return name.substr(mark.size());
    }
    return name;
}

/// The original only proves the copy: `chứng thực từ bản chính`, `kèm bản chính để đối chiếu`.
std::string without_proof(std::string name) {
    for (const std::string_view proof :
         {"từ bản chính", "từ bản gốc", "với bản chính", "với bản gốc", "kèm bản chính để",
          "kèm theo bản chính để", "kèm bản gốc để", "xuất trình bản chính để",
          "xuất trình kèm bản chính để", "xuất trình bản gốc để", "có bản gốc đối chiếu",
          "có bản chính để", "mang theo bản chính", "cùng bản chính để"}) {
        for (auto at = name.find(proof); at != std::string::npos; at = name.find(proof))
            name.erase(at, proof.size());
    }
    return name;
}

/// Whether a paper that is no copy stands behind a semicolon of the row.
bool names_another_paper(std::string_view name) {
    for (auto at = name.find("; "); at != std::string_view::npos; at = name.find("; ", at + 1)) {
        const std::string_view part = name.substr(at + 2);
        if (part.starts_with("phiếu") || part.starts_with("giấy") || part.starts_with("sơ yếu"))
            return true;
    }
    return false;
}

/// `Bản sao …` that is counted as an original. Where the row also speaks of an original to hand in,
/// or has one to show beside the copy, both may be meant.
bool is_miscounted(const Document& paper) {
    const Folded whole(paper.name.value);
    const std::string_view begin = without_number(whole.text());
    const bool copy = begin.starts_with("bản sao") || begin.starts_with("bản chụp") ||
                      begin.starts_with("bản photo");
    if (!copy || is_zero(paper.originals) || whole.mentions("hoặc xuất trình")) return false;
    if (names_another_paper(begin)) return false;
    const Folded name(without_proof(std::string(whole.text())));
    if (!name.first_of({"bản chính", "bản gốc", "đơn", "tờ khai", "kèm theo đơn"}).empty())
        return false;
    const bool counted_too = !is_zero(paper.copies) || !is_zero(paper.certified_copies);
    return !counted_too ||
           whole.first_of({"đối chiếu", "bản chính", "bản gốc", "kèm", "ủy quyền"}).empty();
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const auto [places, first] =
        papers_at_fault(procedure.documents->items, is_miscounted,
                        [](const Document& paper) { return paper.originals->span; });
    if (places.empty()) return;
    places.tell(
        subject, report,
        say("“{}” là bản sao nhưng đếm là {} bản chính", "“{}” is a copy, counted as {} original",
            quoted_name(*first), first->originals->value),
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
