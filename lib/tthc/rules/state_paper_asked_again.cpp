#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"
#include "tthc/review/state_papers.h"

#include <fmt/format.h>

namespace tthc::rules::state_paper_asked_again {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::principles};

bool asks_again(const Document& paper) {
    return paper.held_in.value.empty() && paper.issued_by.value.empty() &&
           asks_for_copy_of_state_paper(paper);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure) ||
        !basis[0].holds_on(subject.facts.as_of))
        return;
    const auto [places, first] = papers_at_fault(procedure.documents->items, asks_again);
    if (places.empty()) return;
    places.ask(subject, report,
               say("“{}” do cơ quan nhà nước cấp; có tự tra cứu được không, còn cần nộp bản sao "
                   "không?",
                   "“{}” was issued by the state; can it be looked up instead of a copy?",
                   state_paper_in(*first)),
               {"giấy tờ này cũng vậy", "and so for this one"});
}

}  // namespace

constexpr Code code{
    .id = "N011",
    .name = "state-paper-asked-again",
    .severity = Severity::info,
    .title = {"Hồ sơ yêu cầu bản sao giấy tờ do cơ quan nhà nước cấp.",
              "The dossier asks for a copy of what the state issued."},
    .rationale = {"Không yêu cầu giấy tờ mà cơ quan nhà nước đang quản lý hoặc được chia sẻ.",
                  "What the administration holds or shares is not asked for again."},
    .remedy = {"Nếu cơ quan cấp có cơ sở dữ liệu hoặc cùng một tỉnh, bỏ giấy tờ và tự tra cứu; nếu "
               "không, ghi chỉ nộp khi không khai thác được.",
               "Drop it where the issuer has a register or sits in the same province; else ask for "
               "it only when it cannot be looked up."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: gp, name: Bản sao Giấy phép xây dựng, copies: 1}  # expect: state-paper-asked-again
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: gp, name: "Bản sao Giấy phép xây dựng, trường hợp không khai thác được trong cơ sở dữ liệu", copies: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::state_paper_asked_again
