#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::dossier_criteria};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || procedure.documents->items.empty()) return;
    if (procedure.documents->sets) return;
    report.add(subject, procedure.documents->items.front().name.span, "documents/sets",
               {"chưa nêu số lượng bộ hồ sơ", "the number of sets is not stated"});
}

}  // namespace

extern const Rule sets_not_stated;
constinit const Rule sets_not_stated{
    .code = "E004",
    .name = "sets-not-stated",
    .severity = Severity::warning,
    .title = {"Không nêu số lượng bộ hồ sơ.", "The number of sets is not stated."},
    .rationale = {"Không nêu số bộ thì nơi tiếp nhận có thể đòi nhiều bộ.",
                  "Where the number is not stated, a counter may ask for any."},
    .remedy = {"Ghi số bộ hồ sơ ở `documents/sets`; 01 bộ là đủ trong đa số trường hợp.",
               "State the number under `documents/sets`; one set is enough in most cases."},
    .grounds = basis,
    .bad = R"(
documents:
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}  # expect: sets-not-stated
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}
)",
    .check = check,
};

}  // namespace tthc::rules
