#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/name_actions.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::rules::several_procedures_in_one {
namespace {

constexpr Ground basis[] = {Ground{"03/2022/TT-BTP Điều 8 khoản 2 điểm a",
                                   "2022-03-28",
                                   "",
                                   {"Tên thủ tục gồm một việc, kết quả và đối tượng hoặc lĩnh vực",
                                    "A name has an action, its result, and an object or a field"}},
                            grounds::principles};

/// Whether the record tells the cases of its later actions apart: `trường hợp cấp lại: 05 ngày`.
bool tells_cases(const Procedure& procedure, const std::vector<std::string_view>& found) {
    bool tells = false;
    for_each_text(procedure, [&](const Text& text, const std::string&) {
        if (tells) return;
        const Folded folded(text.value);
        tells = std::any_of(found.begin() + 1, found.end(), [&](std::string_view action) {
            return folded.mentions(fmt::format("trường hợp {}", action)) ||
                   folded.mentions(fmt::format("trường hợp đề nghị {}", action)) ||
                   folded.mentions(fmt::format("đối với {}", action));
        });
    });
    return tells;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (const std::size_t joined = procedures_joined_in(procedure.name.value); joined > 1) {
        report.ask(subject, procedure.name.span, "name",
                   say("tên gộp {} thủ tục, cách nhau bằng dấu chấm phẩy; hồ sơ, thời hạn, kết quả "
                       "của từng thủ tục có như nhau không?",
                       "the name joins {} procedures by semicolons; do they have the same papers, "
                       "time and result?",
                       joined));
        return;
    }
    const auto found = actions_leading(Folded(procedure.name.value));
    if (found.size() < 2 || tells_cases(procedure, found)) return;
    std::string listed;
    for (const std::string_view action : found)
        listed += fmt::format("{}{}", listed.empty() ? "" : ", ", action);
    report.ask(subject, procedure.name.span, "name",
               say("tên gộp {} việc ({}); hồ sơ, thời hạn của từng việc có như nhau không?",
                   "the name joins {} actions ({}); do they have the same papers and time?",
                   found.size(), listed));
}

}  // namespace

constexpr Code code{
    .id = "R013",
    .name = "several-procedures-in-one",
    .severity = Severity::info,
    .title = {"Một tên gộp nhiều thủ tục.", "One name joins several procedures."},
    .rationale = {"Cấp mới, cấp lại, gia hạn thường khác nhau về hồ sơ, thời hạn, phí; gộp lại thì "
                  "người dân không biết phần nào dành cho mình.",
                  "To issue, to reissue and to extend usually differ in papers, time and fee; "
                  "joined, people cannot tell which part is theirs."},
    .remedy = {"Tách thành từng thủ tục, hoặc ghi rõ hồ sơ, thời hạn, phí của từng trường hợp.",
               "Make them procedures of their own, or state papers, time and fee of each case."},
    .grounds = basis,
    .bad = R"(
name: Cấp, cấp lại, điều chỉnh Giấy phép xuất bản bản tin  # expect: several-procedures-in-one
)",
    .good = R"(
name: Cấp lại Giấy phép xuất bản bản tin
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::several_procedures_in_one
