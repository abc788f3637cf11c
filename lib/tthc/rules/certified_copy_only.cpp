#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

namespace tthc::rules::certified_copy_only {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::principles};

/// Words by which the row itself leaves another way.
bool leaves_a_choice(const Folded& name) {
    return !name.first_of({"hoặc", "đối chiếu", "xuất trình", "bản điện tử", "bản dịch", "nếu có",
                           "bản chính", "bản gốc", "chứng thực điện tử"})
                .empty();
}

/// A copy is to be certified, and nothing else will do.
bool wants_certified(const Document& paper) {
    const Folded name(paper.name.value);
    if (leaves_a_choice(name)) return false;
    const Folded note(paper.note.value);
    if (!note.text().empty() && leaves_a_choice(note)) return false;
    const bool named = !name.first_of({"bản sao có chứng thực", "bản sao chứng thực",
                                       "bản sao công chứng", "bản sao có công chứng",
                                       "bản sao được chứng thực", "bản sao y có chứng thực"})
                            .empty();
    const bool counted = paper.certified_copies && paper.certified_copies->value > 0 &&
                         !paper.originals && !paper.copies && !paper.shown;
    return named || counted;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const auto [places, first] = papers_at_fault(procedure.documents->items, wants_certified);
    if (places.empty()) return;
    places.ask(
        subject, report,
        {"phải nộp bản sao có chứng thực; có thể nộp bản sao kèm bản chính để đối chiếu không?",
         "a certified copy is asked for; would a copy with the original shown do?"},
        {"giấy tờ này cũng vậy", "and so is this one"});
}

}  // namespace

constexpr Code code{
    .id = "N009",
    .name = "certified-copy-only",
    .severity = Severity::info,
    .title = {"Chỉ nhận bản sao có chứng thực.", "Only a certified copy will do."},
    .rationale = {"Chứng thực mất thêm một lần đi lại và lệ phí; người tiếp nhận có thể tự đối "
                  "chiếu bản sao với bản chính.",
                  "Certifying costs a further trip and a fee; whoever takes the dossier in can "
                  "compare the copy with the original."},
    .remedy =
        {"Cho nộp bản sao kèm xuất trình bản chính để đối chiếu, hoặc bản sao điện tử; chỉ giữ "
         "chứng thực khi văn bản quy định rõ lý do.",
         "Accept a copy with the original shown, or an electronic one; keep the "
         "certification only where the text says why."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: bang, name: Bản sao có chứng thực bằng tốt nghiệp, certified_copies: 1}  # expect: certified-copy-only
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: bang, name: Bản sao bằng tốt nghiệp kèm bản chính để đối chiếu, copies: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::certified_copy_only
