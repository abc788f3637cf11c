#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>

namespace tthc::rules::missing_deadline {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::deadline_criteria};

/// A notice may need no answer, and then no deadline.
bool is_notice(const Procedure& procedure) {
    if (!procedure.results.empty()) return false;
    return Folded(procedure.name.value).starts_with("thông báo") ||
           std::any_of(procedure.conditions.begin(), procedure.conditions.end(),
                       [](const Condition& condition) {
                           return Folded(condition.text.value).mentions("phải thông báo");
                       });
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.deadlines.empty()) return;
    if (is_notice(procedure)) {
        report.ask(subject, procedure.name.span, "deadlines",
                   {"thủ tục thông báo: cơ quan có phải trả lời không, trong thời hạn nào?",
                    "a notice: does the agency have to answer, and by when?"});
        return;
    }
    report.add(subject, procedure.name.span, "deadlines",
               {"tệp này không ghi thời hạn giải quyết", "this file does not state the deadline"});
}

}  // namespace

constexpr Code code{
    .id = "E005",
    .name = "missing-deadline",
    .severity = Severity::error,
    .title = {"Tệp không ghi thời hạn giải quyết.", "The file does not state the deadline."},
    .rationale = grounds::missing_element,
    .remedy = {"Chép thời hạn giải quyết từ văn bản vào `deadlines`; nếu văn bản cũng không có, "
               "kiến nghị quy định.",
               "Copy the deadline from the text to `deadlines`; where the text has none either, "
               "propose it."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-deadline
deadlines: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::missing_deadline
