#include "tthc/base/say.h"
#include "tthc/review/rule.h"
#include "tthc/yaml/value.h"

#include <fmt/format.h>

namespace tthc::rules::unquoted_code {
namespace {

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    for (const Text* code : {&procedure.code, &procedure.local_code}) {
        if (code->value.empty()) continue;
        const std::string_view written = subject.file.source.text(code->span);
        if (!yaml::is_core_number(written)) continue;
        report.add(subject, code->span, code == &procedure.code ? "code" : "local_code",
                   say("mã {} cần đặt trong dấu ngoặc kép", "code {} needs quotes", written));
    }
}

}  // namespace

constexpr Code code{
    .id = "S004",
    .name = "unquoted-code",
    .severity = Severity::error,
    .title = {"Mã số thủ tục không đặt trong dấu ngoặc kép.",
              "The national code is not in quotes."},
    .rationale = {"YAML đọc `1.003650` là số và bỏ số 0 cuối; phần mềm khác sẽ thấy một mã khác. "
                  "Đây là quy ước của định dạng.",
                  "YAML reads `1.003650` as a number and drops the last zero; other software then "
                  "sees another code. This is a convention of the format."},
    .remedy = {"Viết mã trong dấu ngoặc kép: code: \"1.003650\".",
               "Put the code in quotes: code: \"1.003650\"."},
    .grounds = {},
    .bad = R"(
code: 1.003650  # expect: unquoted-code
)",
    .good = R"(
code: "1.003650"
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::unquoted_code
