#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

namespace tthc::rules::deadline_without_start {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria, grounds::elements};

/// A deadline whose start is not stated.
struct Deadlines {
    bool from_database;
    std::string procedure;
    struct Here {
        std::string path;
        Message period;
        Location where;
    };
    std::vector<Here> open;
};

/// Whether a record of the database says in its other texts from when time runs.
bool states_start_elsewhere(const Procedure& procedure) {
    bool states = false;
    for_each_text(procedure, [&](const Text& text, const std::string&) {
        states =
            states || !Folded(text.value).first_of({"kể từ", "tính từ", "sau khi nhận"}).empty();
    });
    return states;
}

std::optional<Deadlines> note(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return {};
    Deadlines found{is_database_record(procedure), identity(procedure), {}};
    if (found.from_database && states_start_elsewhere(procedure)) return {};
    for (std::size_t i = 0; i < procedure.deadlines.size(); ++i) {
        const Deadline& deadline = procedure.deadlines[i];
        if (!deadline.legal || !deadline.from.value.empty()) continue;
        found.open.push_back({item_path("deadlines", deadline.id, i),
                              {deadline.legal->value.to_string(Language::vi),
                               deadline.legal->value.to_string(Language::en)},
                              place_of(subject, deadline.legal->span)});
    }
    if (found.open.empty()) return {};
    return found;
}

Message question_of(const Message& period, std::size_t records) {
    if (records == 1) {
        return {fmt::format("Cơ sở dữ liệu quốc gia không có ô thời điểm bắt đầu; {} tính từ khi "
                            "nào?",
                            period.vi),
                fmt::format("the national database has no field for the start; from when do the {} "
                            "run?",
                            period.en)};
    }
    return say(
        "{} bản ghi của Cơ sở dữ liệu quốc gia, bản ghi đầu ở đây, không cho biết thời hạn "
        "tính từ khi nào vì cơ sở dữ liệu không có ô này; văn bản quy định thế nào?",
        "{} records of the national database, the first here, do not say from when their "
        "time runs, for which the database has no field; what does the law say?",
        records);
}

/// The database has no field for the start: its records are told together, as one question.
void judge(const std::vector<Deadlines>& procedures, Report& report) {
    const Deadlines* first = nullptr;
    std::size_t records = 0;
    for (const Deadlines& one : procedures) {
        if (one.from_database) {
            if (records++ == 0) first = &one;
            continue;
        }
        for (const auto& here : one.open) {
            report.add(
                here.where, one.procedure, here.path,
                {fmt::format("tệp này không ghi thời hạn {} tính từ khi nào", here.period.vi),
                 fmt::format("this file does not state from when the {} run", here.period.en)});
        }
    }
    if (first == nullptr) return;
    const auto& here = first->open.front();
    report.ask(here.where, first->procedure, here.path, question_of(here.period, records));
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
constinit const Rule rule{.code = code, .across = across<Deadlines, note, judge>};

}  // namespace tthc::rules::deadline_without_start
