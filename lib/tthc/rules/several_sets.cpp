#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc::rules::several_sets {
namespace {

constexpr Ground basis[] = {grounds::principles, grounds::review_content};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || !procedure.documents->sets) return;
    const auto& sets = *procedure.documents->sets;
    if (sets.value <= 1) return;
    report.add(subject, sets.span, "documents/sets",
               say("phải nộp {} bộ hồ sơ; có thể giảm còn 01 bộ không?",
                   "{} sets are asked for; would one do?", sets.value));
}

}  // namespace

constexpr Code code{
    .id = "N004",
    .name = "several-sets",
    .severity = Severity::info,
    .title = {"Phải nộp nhiều hơn một bộ hồ sơ.", "More than one set of the dossier is asked for."},
    .rationale = {"Mỗi bộ thêm là chi phí in, sao, chứng thực; có cần thiết không?",
                  "Every further set costs printing, copying and certifying; is it needed?"},
    .remedy = {"Cân nhắc giảm còn 01 bộ.", "Consider one set."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 3  # expect: several-sets
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::several_sets
