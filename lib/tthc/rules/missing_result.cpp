#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules {
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
               {"chưa quy định kết quả thực hiện", "the procedure states no result"});
}

}  // namespace

extern const Rule missing_result;
constinit const Rule missing_result{
    .code = "E008",
    .name = "missing-result",
    .severity = Severity::error,
    .title = {"Thủ tục không quy định kết quả thực hiện.", "The procedure has no result."},
    .rationale = {"Thiếu kết quả thực hiện thì thủ tục chưa đủ các bộ phận tạo thành cơ bản, người "
                  "dân không biết phải làm gì.",
                  "Without result the procedure is not complete, and nobody can tell what to do."},
    .remedy = {"Bổ sung kết quả thực hiện vào mục `results`.", "Add the result under `results`."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-result
results: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
)",
    .check = check,
    .example_day = "2016-12-31",
};

}  // namespace tthc::rules
