#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules::entered_before_signed {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere};

void check(const Subject& subject, Report& report) {
    const auto& publication = subject.procedure.publication;
    if (!publication || !publication->entered || !publication->signed_on) return;
    const Date entered = publication->entered->value;
    const Date signed_on = publication->signed_on->value;
    if (entered >= signed_on) return;
    report.add(subject, publication->entered->span, "publication/entered",
               say("nhập ngày {}, trước khi quyết định công bố được ký ngày {}",
                   "entered on {}, before the decision was signed on {}", to_dmy(entered),
                   to_dmy(signed_on)));
}

}  // namespace

constexpr Code code{
    .id = "P002",
    .name = "entered-before-signed",
    .severity = Severity::warning,
    .title = {"Thủ tục được nhập Cơ sở dữ liệu trước khi quyết định công bố được ký.",
              "The procedure was entered before its decision was signed."},
    .rationale = {"Thủ tục chỉ được công khai sau khi đã công bố; một trong hai ngày ghi sai, hoặc "
                  "đã công khai khi chưa công bố.",
                  "A procedure is made public after it was announced: one of the days is wrong, or "
                  "it was public too early."},
    .remedy = {"Kiểm tra ngày ký quyết định công bố và ngày nhập.",
               "Check the day of the decision and the day of entry."},
    .grounds = basis,
    .bad = R"(
publication:
  signed: 2026-05-20
  entered: 2026-05-10  # expect: entered-before-signed
)",
    .good = R"(
publication:
  signed: 2026-05-20
  entered: 2026-05-22
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::entered_before_signed
