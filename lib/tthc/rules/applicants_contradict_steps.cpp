#include "tthc/base/say.h"
#include "tthc/review/applying.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
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

/// Words of firms in names and dossiers, not in those of their offices or of other bodies.
constexpr std::string_view firms_named[] = {"doanh nghiệp", "thương nhân", "hợp tác xã",
                                            "công ty cổ phần", "công ty trách nhiệm"};
constexpr std::string_view not_of_firms[] = {"văn phòng đại diện",
                                             "hộ kinh doanh",
                                             "công ty luật",
                                             "doanh nghiệp nhà nước làm",
                                             "không thuộc doanh nghiệp",
                                             "người lao động",
                                             "thu nhập doanh nghiệp",
                                             "đăng ký hợp tác xã",
                                             "công ty quản lý tài sản",
                                             "thành lập",
                                             "đấu thầu",
                                             "đấu giá"};

constexpr std::string_view agencies[] = {"cơ quan, đơn vị",  "cơ quan, tổ chức", "đơn vị",
                                         "cơ quan chủ quản", "các bộ",           "ủy ban nhân dân"};

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
    const auto pair = applying_among(action, both);
    if (!pair.empty() && cell.persons != cell.bodies) return pair;
    if (!pair.empty()) return {};
    if (!cell.firms && !action.mentions("cá nhân")) return applying_among(action, firms);
    return cell.officials_only ? applying_among(action, agencies) : std::string_view{};
}

/// Firms of whom the name of the procedure speaks, or two of its papers, while the cell has none.
const Text* firms_left_out(const Cell& cell, const Procedure& procedure) {
    if (cell.firms) return nullptr;
    const Folded name(procedure.name.value);
    if (!name.first_of(not_of_firms).empty()) return nullptr;
    if (!name.first_of(firms_named).empty()) return &procedure.name;
    if (!procedure.documents) return nullptr;
    const Text* first = nullptr;
    for (const Document& paper : procedure.documents->items) {
        const Folded words(paper.name.value);
        const bool of_firm =
            !words
                 .first_of({"của doanh nghiệp", "của hợp tác xã", "của công ty", "của thương nhân"})
                 .empty() &&
            words.first_of({"hoặc cá nhân", "trường hợp", "đối với", "nếu"}).empty();
        if (!of_firm) continue;
        if (first != nullptr) return first;
        first = &paper.name;
    }
    return nullptr;
}

void ask(const Subject& subject, Report& report, std::string_view words, const Text& where) {
    Finding& found = report.ask(
        subject, subject.procedure.applicants.front().span, "applicants",
        say("theo trình tự, hồ sơ, “{}” được nộp hồ sơ nhưng ô đối tượng không có đủ; bổ sung "
            "đối tượng nào?",
            "by the steps or papers “{}” may apply, and the applicants listed do not cover "
            "them; who is left out?",
            words));
    found.related.push_back(
        related_at(subject, phrase_at(subject, where, words), {"ghi ở đây", "here in the record"}));
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
        ask(subject, report, words, action);
        return;
    }
    const Text* const firm = firms_left_out(cell, procedure);
    if (firm == nullptr) return;
    const Folded words(firm->value);
    ask(subject, report, words.first_of({"doanh nghiệp", "thương nhân", "hợp tác xã", "công ty"}),
        *firm);
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
