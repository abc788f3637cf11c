#include "tthc/base/say.h"
#include "tthc/review/clauses.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace tthc::rules::time_outside_deadline {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria};

/// Work of agencies that a record may leave out of its deadline.
constexpr std::string_view work[] = {
    "đánh giá cơ sở",   "đánh giá tại cơ sở", "lấy ý kiến",        "xin ý kiến", "tham vấn",
    "kiểm tra thực tế", "kiểm tra thực địa",  "đánh giá thực tế",  "xác minh",   "kiểm nghiệm",
    "thử nghiệm",       "giám định",          "thẩm định thực tế", "trưng cầu",  "niêm yết",
    "họp hội đồng",     "kiểm tra tại cơ sở"};

/// `Thời gian lấy ý kiến không tính vào thời hạn giải quyết` without a limit of its own.
std::string_view work_left_out(std::string_view clause) {
    const Folded text(clause);
    if (text.first_of({"không tính vào", "không tính trong", "không bao gồm thời gian",
                       "không kể thời gian", "chưa bao gồm thời gian", "không tính thời gian"})
            .empty() ||
        !text.first_of({"tối đa", "không quá"}).empty())
        return {};
    return text.first_of(work);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    Places places;
    std::string first;
    for_each_text(procedure, [&](const Text& text, const std::string& path) {
        if (path.starts_with("documents") || path.starts_with("conditions")) return;
        const Folded folded(text.value);
        for (const std::string_view clause : clauses_of(folded.text())) {
            const auto words = work_left_out(clause);
            if (words.empty()) continue;
            if (first.empty()) first = words;
            places.add(phrase_at(subject, text, words), path);
            return;
        }
    });
    if (places.empty()) return;
    places.ask(
        subject, report,
        say("thời gian {} không tính vào thời hạn; tối đa bao lâu?",
            "the time of one part (“{}”) is left out of the deadline; how long at most?", first),
        {"chỗ này cũng vậy", "and so here"});
}

}  // namespace

constexpr Code code{
    .id = "E020",
    .name = "time-outside-deadline",
    .severity = Severity::info,
    .title = {"Một khâu không tính vào thời hạn và không có giới hạn.",
              "A part of the work is left out of the deadline and has no limit."},
    .rationale = {"Thời hạn phải tính từ khi nhận đủ hồ sơ đến khi trả kết quả; khâu để ngoài làm "
                  "tổng thời gian không biết trước.",
                  "Time runs from the full dossier to the result; what is left out makes the whole "
                  "unknown."},
    .remedy = {"Ghi số ngày tối đa của khâu này và tính vào tổng thời hạn.",
               "State how long it may take at most, and count it."},
    .grounds = basis,
    .bad = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: tham-dinh, actor: Sở Xây dựng, action: "Thẩm định; thời gian lấy ý kiến không tính vào thời hạn giải quyết", time: 5 ngày}  # expect: time-outside-deadline
)",
    .good = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: tham-dinh, actor: Sở Xây dựng, action: "Thẩm định; thời gian lấy ý kiến tối đa 03 ngày, không tính vào thời hạn giải quyết", time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::time_outside_deadline
