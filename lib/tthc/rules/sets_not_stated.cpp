#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules::sets_not_stated {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::dossier_criteria};

void check(const Subject& subject, Report& report) {
    const auto& dossier = subject.procedure.documents;
    if (!dossier || dossier->items.empty() || dossier->sets) return;
    if (is_database_record(subject.procedure)) {
        report.ask(subject, dossier->place.span, "documents/sets",
                   {"Cơ sở dữ liệu quốc gia không có ô số bộ hồ sơ; văn bản quy định mấy bộ?",
                    "the national database has no field for sets; how many does the law ask for?"});
        return;
    }
    report.add(subject, dossier->place.span, "documents/sets",
               {"tệp này không ghi số bộ hồ sơ", "this file does not state the number of sets"});
}

}  // namespace

constexpr Code code{
    .id = "E004",
    .name = "sets-not-stated",
    .severity = Severity::warning,
    .title = {"Tệp không ghi số bộ hồ sơ.", "The file does not state the number of sets."},
    .rationale =
        {"Không nêu số bộ thì nơi tiếp nhận có thể đòi nhiều bộ. Bản ghi của Cơ sở dữ liệu "
         "quốc gia không có ô này, nên ở đó đây là câu hỏi.",
         "Where the number is not stated, a counter may ask for any. The national database "
         "has no such field, so on its records this is a question."},
    .remedy = {"Ghi số bộ hồ sơ vào `sets`; nếu văn bản không nêu, kiến nghị quy định 01 bộ.",
               "State the number under `sets`; where the law has none, propose one set."},
    .grounds = basis,
    .bad = R"(
documents:
  items:  # expect: sets-not-stated
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

}  // namespace tthc::rules::sets_not_stated
