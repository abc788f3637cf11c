#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/model/code_form.h"
#include "tthc/review/rule.h"

namespace tthc::rules::malformed_code {
namespace {

/// A number with a point that is no code: some digit is missing or too many.
bool is_meant_as_code(const CodeForm& form) {
    return form.code.find_first_not_of("0123456789.") == std::string::npos &&
           form.code.find('.') != std::string::npos;
}

void tell(const Subject& subject, Report& report, const Text& code, Message what, Message help) {
    report.add(subject, code.span, "code", std::move(what)).help = std::move(help);
}

void check(const Subject& subject, Report& report) {
    const Text& code = subject.procedure.code;
    if (code.value.empty()) return;
    const CodeForm form = code_form(code.value);
    if (form.well_formed && form.code == code.value) return;
    const std::string written = printable(code.value);
    if (form.well_formed && !form.repaired) {
        tell(subject, report, code,
             say("mã “{}” có dấu cách, dấu ngoặc hoặc ký tự không nhìn thấy",
                 "code “{}” has spaces, quotes or characters that nobody sees", written),
             say("viết \"{}\"", "write \"{}\"", form.code));
        return;
    }
    if (!form.well_formed && !is_meant_as_code(form)) return;
    const std::string& likely = form.well_formed ? form.code : form.likely;
    Message help;
    if (!likely.empty()) {
        help = say("có thể là \"{}\"; đối chiếu Cơ sở dữ liệu quốc gia",
                   "perhaps \"{}\"; look it up in the national database", likely);
    }
    tell(subject, report, code,
         say("mã “{}” không đúng dạng: một chữ số, dấu chấm, sáu chữ số",
             "code “{}” is not a digit, a point, six digits", written),
         std::move(help));
}

}  // namespace

constexpr Code code{
    .id = "S015",
    .name = "malformed-code",
    .severity = Severity::error,
    .title = {"Mã số thủ tục không đúng dạng.", "The national code is malformed."},
    .rationale =
        {"Mã trên Cơ sở dữ liệu quốc gia có một chữ số, dấu chấm, sáu chữ số; viết khác đi "
         "thì không tra được, không nhận ra hai tệp của một thủ tục. Đây là quy ước của cơ "
         "sở dữ liệu.",
         "A code of the national database is a digit, a point, six digits; written otherwise "
         "nothing is found by it. This is a convention of the database."},
    .remedy = {"Chép đúng mã từ Cơ sở dữ liệu quốc gia về thủ tục hành chính.",
               "Copy the code from the national database."},
    .grounds = {},
    .bad = R"(
code: "1.00365"  # expect: malformed-code
)",
    .good = R"(
code: "1.003650"
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::malformed_code
