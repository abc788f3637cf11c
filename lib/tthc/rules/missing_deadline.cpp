#include "tthc/base/utf8.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/periods.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

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

constexpr std::string_view no_time[] = {"không",         "không có",           "không quy định",
                                        "chưa quy định", "không có thông tin", "chưa có thông tin"};

bool says_nothing(const Deadline& deadline) {
    if (deadline.legal || deadline.committed || deadline.actual) return false;
    std::string note = utf8::squeeze(utf8::to_lower(deadline.note.value));
    if (note.ends_with('.')) note.pop_back();
    return !note.empty() &&
           std::find(std::begin(no_time), std::end(no_time), note) != std::end(no_time);
}

/// The description of the channels, which the import keeps in the note, may state the time.
bool states_time_in_note(const Procedure& procedure) {
    if (!keeps_section_in_note(procedure, "Mô tả cách thức:")) return false;
    const std::string_view note = procedure.note.value;
    return !periods_in(Folded(note.substr(0, note.find("\nTrình tự thực hiện:"))).text()).empty();
}

bool states_deadline(const Procedure& procedure) {
    const auto& deadlines = procedure.deadlines;
    const bool empty = std::all_of(deadlines.begin(), deadlines.end(), says_nothing);
    return !empty || states_time_in_note(procedure);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure) || states_deadline(procedure)) return;
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
deadlines:
  - {legal: 15 ngày, from: ngày nhận đủ hồ sơ hợp lệ}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::missing_deadline
