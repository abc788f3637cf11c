#include "tthc/base/say.h"
#include "tthc/review/citations.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <string>

namespace tthc::rules::impossible_date {
namespace {

constexpr Ground basis[] = {grounds::review_content};

/// The year in which the state was founded: no act of it, and no procedure, is older.
constexpr int first_year = 1945;
/// How long after the day of the review a day may be: a record may be judged as of an earlier day,
/// and a fee may be set for years.
constexpr int years_ahead = 30;

void check(const Subject& subject, Report& report) {
    const int last_year = static_cast<int>(subject.facts.as_of.year()) + years_ahead;
    const auto judge = [&](Date day, Span span, const std::string& path) {
        const int year = static_cast<int>(day.year());
        if (year >= first_year && year <= last_year) return;
        report.add(
            subject, span, path,
            say("ngày {} không thể có: năm phải từ {} đến {}",
                "{} cannot be: the year is from {} to {}", to_dmy(day), first_year, last_year));
    };
    const auto judge_if_told = [&](const Maybe<Date>& day, const std::string& path) {
        if (day) judge(day->value, day->span, path);
    };
    const Procedure& procedure = subject.procedure;
    if (const auto& publication = procedure.publication) {
        judge_if_told(publication->signed_on, "publication/signed");
        judge_if_told(publication->entered, "publication/entered");
        judge_if_told(publication->in_force, "publication/in_force");
    }
    for (std::size_t i = 0; i < procedure.fees.size(); ++i) {
        const Fee& fee = procedure.fees[i];
        const std::string path = item_path("fees", fee.id, i);
        judge_if_told(fee.valid_from, path);
        judge_if_told(fee.valid_until, path);
    }
    for_each_citation(procedure, [&](const Located<Citation>& citation, const std::string& path) {
        if (citation->issued) judge(*citation->issued, citation.span, path);
    });
}

}  // namespace

constexpr Code code{
    .id = "P004",
    .name = "impossible-date",
    .severity = Severity::error,
    .title = {"Ngày không thể có.", "A day that cannot be."},
    .rationale = {"Năm trước 1945 hoặc xa hơn 30 năm sau ngày rà soát là lỗi gõ; thời hạn và hiệu "
                  "lực tính từ ngày ấy sai theo.",
                  "A year before 1945 or more than 30 years after the day of the review is a slip; "
                  "periods that run from the day are wrong with it."},
    .remedy = {"Xem lại văn bản và sửa ngày.", "Look at the act and mend the day."},
    .grounds = basis,
    .bad = R"(
publication:
  decision: 1234/QĐ-UBND
  signed: 2100-05-20  # expect: impossible-date
  entered: 2100-05-20  # expect: impossible-date
)",
    .good = R"(
publication:
  decision: 1234/QĐ-UBND
  signed: 2020-05-20
  entered: 2020-05-21
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::impossible_date
