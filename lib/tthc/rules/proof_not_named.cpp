#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/proofs.h"
#include "tthc/review/rule.h"

namespace tthc::rules::proof_not_named {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::elements};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const auto [places, first] = papers_at_fault(procedure.documents->items, leaves_proof_open);
    if (places.empty()) return;
    places.ask(subject, report,
               say("“{}” là những giấy tờ nào?", "which papers are “{}”?", quoted_name(*first)),
               {"giấy tờ này cũng không nêu tên", "this one names no paper either"});
}

}  // namespace

constexpr Code code{
    .id = "R018",
    .name = "proof-not-named",
    .severity = Severity::info,
    .title = {"Hồ sơ yêu cầu “giấy tờ chứng minh” mà không nói là giấy tờ nào.",
              "The dossier asks for a proof without saying which paper proves it."},
    .rationale =
        {"Người nộp không biết giấy tờ nào được chấp nhận; mỗi nơi tiếp nhận đòi một loại.",
         "The applicant cannot tell which paper will do; every counter asks for another."},
    .remedy = {"Nêu tên các giấy tờ được chấp nhận, hoặc dẫn điều, khoản liệt kê chúng.",
               "Name the papers that are accepted, or cite the clause that lists them."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: nang-luc, name: Tài liệu chứng minh năng lực tài chính, originals: 1}  # expect: proof-not-named
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: nang-luc, name: "Tài liệu chứng minh năng lực tài chính, gồm báo cáo tài chính của năm gần nhất", originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::proof_not_named
