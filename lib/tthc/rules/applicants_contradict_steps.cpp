#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

namespace tthc::rules::applicants_contradict_steps {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::elements};

constexpr Applicant people[] = {Applicant::citizen, Applicant::foreigner,
                                Applicant::overseas_vietnamese, Applicant::official,
                                Applicant::party_member};

constexpr std::string_view both[] = {
    "tổ chức, cá nhân",   "cá nhân, tổ chức",     "tổ chức/cá nhân",
    "cá nhân/tổ chức",    "tổ chức hoặc cá nhân", "cá nhân hoặc tổ chức",
    "tổ chức và cá nhân", "cá nhân và tổ chức",   "cá nhân, hộ gia đình, tổ chức"};
constexpr std::string_view firms[] = {"doanh nghiệp", "thương nhân", "công ty", "hợp tác xã",
                                      "người khai hải quan là doanh nghiệp"};

constexpr std::string_view agencies[] = {"cơ quan, đơn vị",  "cơ quan, tổ chức", "đơn vị",
                                         "cơ quan chủ quản", "các bộ",           "ủy ban nhân dân"};

constexpr std::string_view applies[] = {
    "nộp",        "gửi",        "lập hồ sơ", "lập 01 bộ hồ sơ", "chuẩn bị hồ sơ",
    "có nhu cầu", "có yêu cầu", "đề nghị",   "làm thủ tục",     "chuẩn bị đầy đủ hồ sơ",
    "đăng ký",    "chuẩn bị",   "lập",       "hoàn thiện hồ sơ"};

/// Behind them the words are of somebody else: `cá nhân, tổ chức khác`.
constexpr std::string_view others[] = {"khác", "có liên quan", "liên quan", "được ủy quyền"};

/// Before them the words are of what is done to somebody, or of somebody's delegate.
constexpr std::string_view objects[] = {"cho ",   "của ", "tới ",  "đến ", "với ",  "gồm ", "hoặc ",
                                        "quyền ", "bởi ", "danh ", "do ",  "theo ", "về "};

bool ends_with_any(std::string_view text, std::span<const std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.ends_with(word); });
}

/// Whether the words at `at` are the subject of `nộp`, `gửi`, `có nhu cầu` …
bool applies_there(std::string_view text, std::size_t at, std::string_view words) {
    constexpr std::size_t nearby = 90;
    std::string_view before = text.substr(0, at);
    for (const std::string_view plural : {"các ", "những "}) {
        if (before.ends_with(plural)) before.remove_suffix(plural.size());
    }
    const bool inside = !before.empty() && before.ends_with(", ");
    if (inside || ends_with_any(before, objects)) return false;
    const std::string_view rest = text.substr(at + words.size(), nearby);
    const Folded next(rest.substr(0, rest.find_first_of(".;:")));
    const auto starts = [&](std::string_view word) { return next.starts_with(word); };
    if (std::any_of(std::begin(others), std::end(others), starts)) return false;
    return !next.first_of(applies).empty();
}

std::string_view subject_among(const Folded& action, std::span<const std::string_view> kinds) {
    const std::string_view text = action.text();
    for (const std::string_view words : kinds) {
        const auto at = text.find(words);
        if (at != std::string_view::npos && applies_there(text, at, words)) return words;
    }
    return {};
}

/// What the cell lists.
struct Cell {
    bool persons = false;
    bool bodies = false;  ///< of any kind
    bool firms = false;
    bool officials_only = true;
};

Cell cell_of(const Procedure& procedure) {
    Cell cell;
    for (const auto& kind : procedure.applicants) {
        const Applicant one = kind.value;
        const bool person =
            std::find(std::begin(people), std::end(people), one) != std::end(people);
        const bool firm = one == Applicant::enterprise || one == Applicant::foreign_enterprise ||
                          one == Applicant::cooperative || one == Applicant::foreign_organization;
        cell.persons = cell.persons || person;
        cell.bodies = cell.bodies || !person;
        cell.firms = cell.firms || firm || one == Applicant::other;
        cell.officials_only = cell.officials_only && one == Applicant::official;
    }
    return cell;
}

/// Whom the steps have apply and the cell leaves out; an empty view where nobody is.
std::string_view left_out_of(const Cell& cell, const Folded& action) {
    const auto pair = subject_among(action, both);
    if (!pair.empty() && cell.persons != cell.bodies) return pair;
    if (!pair.empty()) return {};
    if (!cell.firms && !action.mentions("cá nhân")) return subject_among(action, firms);
    return cell.officials_only ? subject_among(action, agencies) : std::string_view{};
}

void check(const Subject& subject, Report& report) {
    constexpr std::size_t first_steps = 2;
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure) || procedure.applicants.empty()) return;
    const Cell cell = cell_of(procedure);
    for (std::size_t i = 0; i < std::min(first_steps, procedure.steps.size()); ++i) {
        const Text& action = procedure.steps[i].action;
        const auto words = left_out_of(cell, Folded(action.value));
        if (words.empty()) continue;
        Finding& found = report.ask(
            subject, procedure.applicants.front().span, "applicants",
            say("theo trình tự, “{}” được nộp hồ sơ nhưng ô đối tượng không có đủ; bổ sung "
                "đối tượng nào?",
                "by the steps “{}” may apply, and the applicants listed do not cover "
                "them; who is left out?",
                words));
        found.related.push_back(related_at(subject, phrase_at(subject, action, words),
                                           {"trình tự ghi ở đây", "here in the steps"}));
        return;
    }
}

}  // namespace

constexpr Code code{
    .id = "R016",
    .name = "applicants-contradict-steps",
    .severity = Severity::info,
    .title = {"Đối tượng thực hiện không khớp với trình tự.",
              "The applicants are not those of whom the steps speak."},
    .rationale = {"Cổng lọc thủ tục theo đối tượng; người thuộc đối tượng bị ghi thiếu không tìm "
                  "thấy thủ tục và có thể bị từ chối.",
                  "The portal filters by applicant; those left out do not find the procedure."},
    .remedy = {"Đối chiếu văn bản; bổ sung đối tượng còn thiếu, hoặc sửa trình tự.",
               "Compare with the law; add those left out, or mend the steps."},
    .grounds = basis,
    .bad = R"(
applicants: [organization]  # expect: applicants-contradict-steps
steps:
  - {id: nop, actor: applicant, action: "Tổ chức, cá nhân nộp hồ sơ đến Sở Xây dựng"}
  - {id: cap, actor: Sở Xây dựng, action: Cấp giấy phép, time: 5 ngày}
)",
    .good = R"(
applicants: [organization, citizen]
steps:
  - {id: nop, actor: applicant, action: "Tổ chức, cá nhân nộp hồ sơ đến Sở Xây dựng"}
  - {id: cap, actor: Sở Xây dựng, action: Cấp giấy phép, time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::applicants_contradict_steps
