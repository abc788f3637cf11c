#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/base/typography.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/periods.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::rules::case_time_differs {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria, grounds::same_everywhere};

/// A row of the table of cases, which the import keeps as a line of the note: `1.000001.01: Cấp lại
/// giấy phép: 4 ngày làm việc`.
struct CaseTime {
    std::string_view line;
    std::string_view name;
    Duration time;
};

/// A record with more of them tells of cases that the table may add up.
constexpr std::size_t most_times = 2;
constexpr std::string_view table_title = "Trường hợp giải quyết: ";
constexpr std::string_view colon = ": ";

std::optional<CaseTime> case_time_in(std::string_view line) {
    const auto code_end = line.find(colon);
    const auto name_end = line.rfind(colon);
    if (code_end == std::string_view::npos || name_end <= code_end) return {};
    const auto time = Duration::parse(line.substr(name_end + colon.size()));
    if (!time) return {};
    const auto begin = code_end + colon.size();
    return CaseTime{line, line.substr(begin, name_end - begin), *time};
}

bool begins_with_code(std::string_view line) {
    return line.size() > 1 && line[0] >= '0' && line[0] <= '9' && line[1] == '.';
}

std::vector<CaseTime> case_times_in(std::string_view note) {
    std::vector<CaseTime> rows;
    bool inside = false;
    for (std::string_view line : split(note, "\n")) {
        const bool first = line.starts_with(table_title);
        if (first) line.remove_prefix(table_title.size());
        inside = begins_with_code(line) && (first || inside);
        if (!inside) continue;
        if (const auto row = case_time_in(line)) rows.push_back(*row);
    }
    return rows;
}

bool speaks_of(const Text& note, const Duration& time) {
    const Folded text(note.value);
    const auto periods = periods_in(text.text());
    return std::any_of(periods.begin(), periods.end(),
                       [&](const Period& period) { return compare(period.duration, time) == 0; });
}

/// As a deadline, or as a stage or case in its note.
bool is_told(const Procedure& procedure, const Duration& time) {
    return std::any_of(
        procedure.deadlines.begin(), procedure.deadlines.end(), [&](const Deadline& deadline) {
            const bool same = deadline.legal && compare(deadline.legal->value, time) == 0;
            return same || speaks_of(deadline.note, time);
        });
}

/// The row of the procedure itself: by its name, or the only one.
const CaseTime* own_row(const std::vector<CaseTime>& rows, const Procedure& procedure) {
    if (rows.size() == 1) return &rows.front();
    const std::string name = without_typography(procedure.name.value);
    const auto own = std::find_if(rows.begin(), rows.end(), [&](const CaseTime& row) {
        return without_typography(row.name) == name;
    });
    return own == rows.end() ? nullptr : &*own;
}

std::vector<std::string> times_of(const Procedure& procedure, Language language) {
    std::vector<std::string> times;
    for (const Deadline& deadline : procedure.deadlines) {
        if (!deadline.legal) continue;
        const std::string time = deadline.legal->value.to_string(language);
        if (std::find(times.begin(), times.end(), time) == times.end()) times.push_back(time);
    }
    return times;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!is_database_record(procedure) || is_internal_record(procedure)) return;
    const auto told = std::find_if(procedure.deadlines.begin(), procedure.deadlines.end(),
                                   [](const Deadline& deadline) { return !!deadline.legal; });
    if (told == procedure.deadlines.end()) return;
    const std::vector<CaseTime> rows = case_times_in(procedure.note.value);
    const CaseTime* const own = own_row(rows, procedure);
    if (own == nullptr || is_told(procedure, own->time)) return;
    if (times_of(procedure, Language::vi).size() > most_times) return;
    const auto index = static_cast<std::size_t>(told - procedure.deadlines.begin());
    Finding& found = report.add(
        subject, told->legal->span, item_path("deadlines", told->id, index),
        {fmt::format("cách thức thực hiện ghi {}, bảng trường hợp giải quyết ghi {}; thời hạn nào "
                     "đúng?",
                     fmt::join(times_of(procedure, Language::vi), ", "),
                     own->time.to_string(Language::vi)),
         fmt::format("{} by channel, {} in the table of cases; which is right?",
                     fmt::join(times_of(procedure, Language::en), ", "),
                     own->time.to_string(Language::en))});
    const Folded line(own->line);
    found.related.push_back(related_at(subject, phrase_at(subject, procedure.note, line.text()),
                                       {"bảng trường hợp", "the table of cases"}));
}

}  // namespace

constexpr Code code{
    .id = "R025",
    .name = "case-time-differs",
    .severity = Severity::warning,
    .title = {"Bảng trường hợp giải quyết ghi thời hạn khác với cách thức thực hiện.",
              "The table of cases has another time than the channels."},
    .rationale = {"Người nộp thấy một thời hạn, hệ thống hẹn trả kết quả theo thời hạn khác.",
                  "The applicant reads one time, and the case is due by another."},
    .remedy = {"Đối chiếu văn bản, sửa ô sai trên cơ sở dữ liệu để hai chỗ ghi một thời hạn.",
               "Check the act and mend the wrong cell in the database, so that both are one."},
    .grounds = basis,
    .bad = R"(
name: Cấp lại giấy phép
sources: [https://dichvucong.gov.vn/p/home/1000001]
deadlines:
  - {id: cap, legal: 3 ngày làm việc, from: ngày nhận đủ hồ sơ}  # expect: case-time-differs
note: "Trường hợp giải quyết: 1.000001.01: Cấp lại giấy phép: 4 ngày làm việc"
)",
    .good = R"(
name: Cấp lại giấy phép
sources: [https://dichvucong.gov.vn/p/home/1000001]
deadlines:
  - {id: cap, legal: 4 ngày làm việc, from: ngày nhận đủ hồ sơ}
note: "Trường hợp giải quyết: 1.000001.02: Cấp lại giấy phép do hỏng: 4 ngày làm việc"
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::case_time_differs
