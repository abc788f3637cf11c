#include "tthc/base/say.h"
#include "tthc/review/citations.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <optional>
#include <string>

namespace tthc::rules::impossible_date {
namespace {

constexpr Ground basis[] = {grounds::review_content};

/// The year in which the state was founded: no act of it, and no procedure, is older.
constexpr int first_year = 1945;
/// How far ahead a day may be set on which something begins or ends to hold.
constexpr int years_ahead = 30;

class Days {
public:
    Days(const Subject& subject, Report& report) : subject_(subject), report_(report) {}

    /// A day on which something was done.
    void done(const Maybe<Date>& day, const std::string& path) { judge(day, path, 0); }
    /// A day on which something begins or ends to hold.
    void set(const Maybe<Date>& day, const std::string& path) { judge(day, path, years_ahead); }

    void judge_year(Date day, Span span, const std::string& path, int ahead) {
        const int year = static_cast<int>(day.year());
        const int now = static_cast<int>(subject_.facts.as_of.year());
        if (year >= first_year && year <= now + ahead) return;
        report_.add(
            subject_, span, path,
            say("ngày {} không thể có: năm phải từ {} đến {}",
                "{} cannot be: the year is from {} to {}", to_dmy(day), first_year, now + ahead));
    }

private:
    void judge(const Maybe<Date>& day, const std::string& path, int ahead) {
        if (day) judge_year(day->value, day->span, path, ahead);
    }

    const Subject& subject_;
    Report& report_;
};

void check(const Subject& subject, Report& report) {
    Days days(subject, report);
    const Procedure& procedure = subject.procedure;
    if (const auto& publication = procedure.publication) {
        days.done(publication->signed_on, "publication/signed");
        days.done(publication->entered, "publication/entered");
        days.set(publication->in_force, "publication/in_force");
    }
    for (std::size_t i = 0; i < procedure.fees.size(); ++i) {
        const Fee& fee = procedure.fees[i];
        const std::string path = item_path("fees", fee.id, i);
        days.set(fee.valid_from, path);
        days.set(fee.valid_until, path);
    }
    for_each_citation(procedure, [&](const Located<Citation>& citation, const std::string& path) {
        if (!citation->issued) return;
        days.judge_year(*citation->issued, citation.span, path, 0);
    });
}

}  // namespace

constexpr Code code{
    .id = "P004",
    .name = "impossible-date",
    .severity = Severity::error,
    .title = {"Ngày không thể có.", "A day that cannot be."},
    .rationale =
        {"Ngày ký, ngày nhập, ngày ban hành chưa tới, hoặc năm trước 1945, là lỗi gõ; thời "
         "hạn và hiệu lực tính từ ngày ấy sai theo.",
         "A day of signing, entry or issue that is yet to come, or a year before 1945, is "
         "a slip; periods that run from it are wrong with it."},
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
