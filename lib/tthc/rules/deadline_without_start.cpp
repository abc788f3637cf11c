#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace tthc::rules::deadline_without_start {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria, grounds::elements};

/// Whether a record of the database says in the texts of its steps and times from when time runs.
/// The database has no field for it.
bool states_start_elsewhere(const Procedure& procedure) {
    bool states = false;
    for_each_text(procedure, [&](const Text& text, const std::string& path) {
        const bool read =
            path.starts_with("steps") || path.starts_with("deadlines") || path == "note";
        if (!read) return;
        states = states || !Folded(text.value)
                                .first_of({"kể từ", "tính từ", "từ ngày", "từ khi", "từ thời điểm",
                                           "nhận được", "nhận đủ", "sau khi nhận"})
                                .empty();
    });
    return states;
}

bool lacks_start(const Deadline& deadline) {
    return deadline.legal.has_value() && deadline.from.value.empty();
}

/// One question for a record of the database.
void ask_of_record(const Subject& subject, Report& report) {
    const auto& deadlines = subject.procedure.deadlines;
    const auto open = std::find_if(deadlines.begin(), deadlines.end(), lacks_start);
    if (open == deadlines.end() || states_start_elsewhere(subject.procedure)) return;
    const auto at = static_cast<std::size_t>(open - deadlines.begin());
    const Duration& period = open->legal->value;
    report.ask(
        subject, open->legal->span, item_path("deadlines", open->id, at),
        {fmt::format("không chỗ nào của bản ghi nói {} tính từ khi nào; văn bản quy định thế "
                     "nào?",
                     period.to_string(Language::vi)),
         fmt::format("nothing in the record says from when the {} run; what does the law "
                     "say?",
                     period.to_string(Language::en))});
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    if (is_database_record(procedure)) {
        ask_of_record(subject, report);
        return;
    }
    for (std::size_t i = 0; i < procedure.deadlines.size(); ++i) {
        const Deadline& deadline = procedure.deadlines[i];
        if (!lacks_start(deadline)) continue;
        const Duration& period = deadline.legal->value;
        report.add(subject, deadline.legal->span, item_path("deadlines", deadline.id, i),
                   {fmt::format("tệp này không ghi thời hạn {} tính từ khi nào",
                                period.to_string(Language::vi)),
                    fmt::format("this file does not state from when the {} run",
                                period.to_string(Language::en))});
    }
}

}  // namespace

constexpr Code code{
    .id = "E009",
    .name = "deadline-without-start",
    .severity = Severity::warning,
    .common = true,
    .title = {"Tệp không ghi thời hạn tính từ khi nào.",
              "The file does not state from when a deadline runs."},
    .rationale = {"“Trong thời hạn 05 ngày” không tính được nếu không biết tính từ ngày nào.",
                  "\"Within 5 days\" cannot be counted without the day it runs from."},
    .remedy = {"Ghi sự kiện bắt đầu ở `from`, ví dụ: ngày nhận đủ hồ sơ hợp lệ.",
               "State the event under `from`, for example: receipt of the full dossier."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - legal: 5 ngày làm việc  # expect: deadline-without-start
)",
    .good = R"(
deadlines:
  - legal: 5 ngày làm việc
    from: ngày nhận đủ hồ sơ hợp lệ
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::deadline_without_start
