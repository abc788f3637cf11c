#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

namespace tthc::rules::sets_not_stated {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::dossier_criteria};

/// A procedure that does not state the number of sets.
struct Silent {
    bool from_database;
    KeptPlace where;
};

std::optional<Silent> note(const Subject& subject) {
    const auto& dossier = subject.procedure.documents;
    if (!dossier || dossier->items.empty() || dossier->sets) return {};
    if (is_internal_record(subject.procedure)) return {};
    return Silent{is_database_record(subject.procedure),
                  keep_place(subject, dossier->place.span, "documents/sets")};
}

Message question_of(std::size_t records) {
    if (records == 1) {
        return {"Cơ sở dữ liệu quốc gia không có ô số bộ hồ sơ; văn bản quy định mấy bộ?",
                "the national database has no field for sets; how many does the law ask for?"};
    }
    return say(
        "{} bản ghi của Cơ sở dữ liệu quốc gia, bản ghi đầu ở đây, không ghi số bộ hồ sơ vì "
        "cơ sở dữ liệu không có ô này; văn bản quy định mấy bộ?",
        "{} records of the national database, the first here, state no number of sets, for "
        "which the database has no field; how many does the law ask for?",
        records);
}

/// The database has no field for the number: its records are told together, as one question.
void judge(const std::vector<Silent>& silent, Report& report) {
    const Silent* first = nullptr;
    std::size_t records = 0;
    for (const Silent& one : silent) {
        if (one.from_database) {
            if (records++ == 0) first = &one;
            continue;
        }
        report.add(one.where, {"tệp này không ghi số bộ hồ sơ",
                               "this file does not state the number of sets"});
    }
    if (first != nullptr) report.ask(first->where, question_of(records));
}

}  // namespace

constexpr Code code{
    .id = "E004",
    .name = "sets-not-stated",
    .severity = Severity::warning,
    .title = {"Tệp không ghi số bộ hồ sơ.", "The file does not state the number of sets."},
    .rationale =
        {"Không nêu số bộ thì nơi tiếp nhận có thể yêu cầu nhiều bộ. Bản ghi của Cơ sở dữ "
         "liệu quốc gia không có ô này, nên ở đó đây là một câu hỏi chung.",
         "Where the number is not stated, a counter may ask for any. The national database "
         "has no such field, so its records are asked about together."},
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
constinit const Rule rule{.code = code, .across = across<Silent, note, judge>};

}  // namespace tthc::rules::sets_not_stated
