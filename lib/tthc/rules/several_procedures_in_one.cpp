#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
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

/// Actions that are procedures of their own, each with its papers and its time. Longer ones first;
/// what is one action in two words (`sửa đổi, bổ sung`) has one kind.
struct Action {
    std::string_view words;
    int kind;
};

constexpr int first_issue = 1;
constexpr int reissue = 2;
constexpr int extension = 3;
constexpr int change = 4;
constexpr int withdrawal = 5;
constexpr int founding = 6;
constexpr int dissolution = 7;
constexpr int pause = 8;
constexpr int resumption = 9;

constexpr Action actions[] = {
    {"cấp lại", reissue},      {"cấp đổi", reissue},       {"cấp mới", first_issue},
    {"cấp bổ sung", change},   {"cấp điều chỉnh", change}, {"cấp gia hạn", extension},
    {"cấp", first_issue},      {"gia hạn", extension},     {"sửa đổi", change},
    {"bổ sung", change},       {"điều chỉnh", change},     {"thay đổi", change},
    {"thu hồi", withdrawal},   {"hủy bỏ", withdrawal},     {"chấm dứt", withdrawal},
    {"thành lập", founding},   {"giải thể", dissolution},  {"tạm dừng", pause},
    {"tạm ngừng", pause},      {"khôi phục", resumption},  {"bổ nhiệm", founding},
    {"miễn nhiệm", withdrawal}};

const Action* action_at(const Folded& rest) {
    const auto* const found =
        std::find_if(std::begin(actions), std::end(actions),
                     [&](const Action& action) { return rest.starts_with(action.words); });
    return found == std::end(actions) ? nullptr : found;
}

/// Behind what may stand in front of an action or join two: `Thủ tục`, a comma, `và`, `/`.
std::string_view without_joint(std::string_view text) {
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view joint :
             {"thủ tục ", ", ", " ", "và ", "hoặc ", "/", ",", ";"}) {
            if (!text.starts_with(joint)) continue;
            text.remove_prefix(joint.size());
            more = true;
        }
    }
    return text;
}

/// The actions that a name begins with, one of each kind: `Cấp, cấp lại, điều chỉnh Giấy phép…`.
std::vector<const Action*> leading_actions(const Folded& name) {
    std::vector<const Action*> found;
    std::string_view rest = without_joint(name.text());
    for (const Action* action = action_at(Folded(rest)); action != nullptr;
         action = action_at(Folded(rest))) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const Action* other) {
            return other->kind == action->kind;
        });
        if (!known) found.push_back(action);
        const std::string_view behind = rest.substr(action->words.size());
        rest = without_joint(behind);
        if (rest.size() + 1 == behind.size() && behind.starts_with(' ')) break;
    }
    return found;
}

/// Whether the record tells the cases of its later actions apart: `trường hợp cấp lại: 05 ngày`.
bool tells_cases(const Procedure& procedure, const std::vector<const Action*>& found) {
    bool tells = false;
    for_each_text(procedure, [&](const Text& text, const std::string&) {
        if (tells) return;
        const Folded folded(text.value);
        tells = std::any_of(found.begin() + 1, found.end(), [&](const Action* action) {
            return folded.mentions(fmt::format("trường hợp {}", action->words)) ||
                   folded.mentions(fmt::format("trường hợp đề nghị {}", action->words)) ||
                   folded.mentions(fmt::format("đối với {}", action->words));
        });
    });
    return tells;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const auto found = leading_actions(Folded(procedure.name.value));
    if (found.size() < 2 || tells_cases(procedure, found)) return;
    std::string listed;
    for (const Action* action : found)
        listed += fmt::format("{}{}", listed.empty() ? "" : ", ", action->words);
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
