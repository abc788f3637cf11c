#include "tthc/base/say.h"
#include "tthc/calendar/calendar.h"
#include "tthc/model/publisher.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <utility>

namespace tthc::rules::late_database_entry {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 24 khoản 2",
           "2017-09-25",
           "",
           {"10 ngày làm việc (bộ), 05 ngày làm việc (UBND cấp tỉnh) kể từ ngày ký",
            "10 working days (ministry), 5 (province) from signing"}}};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.publication) return;
    const auto& [entered, signed_on] =
        std::pair(procedure.publication->entered, procedure.publication->signed_on);
    if (!entered || !signed_on || !basis[0].holds_on(signed_on->value)) return;
    const int limit = days_to_enter(publisher_of(procedure));
    const auto due =
        subject.facts.calendar.due(signed_on->value, {Decimal(limit), TimeUnit::working_day});
    if (!due || entered->value <= *due) return;
    report.add(subject, entered->span, "publication/entered",
               say("nhập ngày {}, hạn là {}", "entered on {}, due on {}", to_dmy(entered->value),
                   to_dmy(*due)));
}

}  // namespace

constexpr Code code{
    .id = "P001",
    .name = "late-database-entry",
    .severity = Severity::warning,
    .title = {"Thủ tục được nhập Cơ sở dữ liệu quốc gia quá hạn.",
              "The procedure was entered in the national database too late."},
    .rationale = {"Chậm nhất 10 ngày làm việc (bộ) hoặc 05 ngày làm việc (tỉnh) từ ngày ký quyết "
                  "định công bố phải có trên Cơ sở dữ liệu quốc gia.",
                  "Within 10 (ministry) or 5 (province) working days of signing, the procedure has "
                  "to be in the national database."},
    .remedy = {"Nhập ngay; xem lại quy trình công khai.",
               "Enter it at once; look at how publication is organised."},
    .grounds = basis,
    .bad = R"(
levels: [province]
publication:
  signed: 2024-02-06
  entered: 2024-02-21  # expect: late-database-entry
)",
    .good = R"(
levels: [province]
publication:
  signed: 2024-02-06
  entered: 2024-02-20
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::late_database_entry
