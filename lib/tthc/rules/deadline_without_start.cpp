#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc::rules::deadline_without_start {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria, grounds::elements};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    for (std::size_t i = 0; i < procedure.deadlines.size(); ++i) {
        const Deadline& deadline = procedure.deadlines[i];
        if (!deadline.legal || !deadline.from.value.empty()) continue;
        const std::string path = item_path("deadlines", deadline.id, i);
        const std::string vi = deadline.legal->value.to_string(Language::vi);
        const std::string en = deadline.legal->value.to_string(Language::en);
        if (is_database_record(procedure)) {
            report.ask(subject, deadline.legal->span, path,
                       {fmt::format("Cơ sở dữ liệu quốc gia không có ô thời điểm bắt đầu; {} tính "
                                    "từ khi nào?",
                                    vi),
                        fmt::format("the national database has no field for the start; from when "
                                    "do the {} run?",
                                    en)});
        } else {
            report.add(subject, deadline.legal->span, path,
                       {fmt::format("tệp này không ghi thời hạn {} tính từ khi nào", vi),
                        fmt::format("this file does not state from when the {} run", en)});
        }
    }
}

}  // namespace

constexpr Code code{
    .id = "E009",
    .name = "deadline-without-start",
    .severity = Severity::warning,
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
