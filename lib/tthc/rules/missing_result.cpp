#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules::missing_result {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 8 khoản 2 điểm h",
           "2010-10-14",
           "2017-09-24",
           {"Kết quả là bộ phận bắt buộc cho đến khi 92/2017/NĐ-CP sửa đổi",
            "The result was mandatory until 92/2017/NĐ-CP amended the article"}}};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.results.empty() || !basis[0].holds_on(subject.facts.as_of)) return;
    report.add(subject, procedure.name.span, "results",
               {"tệp này không ghi kết quả thực hiện", "this file does not state the result"});
}

}  // namespace

constexpr Code code{
    .id = "E008",
    .name = "missing-result",
    .severity = Severity::error,
    .title = {"Tệp không ghi kết quả thực hiện.", "The file does not state the result."},
    .rationale = grounds::missing_element,
    .remedy =
        {"Chép kết quả thực hiện từ văn bản vào `results`; nếu văn bản cũng không có, kiến nghị "
         "quy định.",
         "Copy the result from the text to `results`; where the text has none either, propose it."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-result
results: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
results:
  - {id: giay-phep, name: Giấy phép xuất bản bản tin}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check, .example_day = "2016-12-31"};

}  // namespace tthc::rules::missing_result
