#include "tthc/base/say.h"
#include "tthc/review/applicants_listed.h"
#include "tthc/review/applicants_named.h"
#include "tthc/review/applying.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace tthc::rules::applicants_contradict_steps {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::elements};

constexpr std::string_view both[] = {
    "tổ chức, cá nhân",   "cá nhân, tổ chức",     "tổ chức/cá nhân",
    "cá nhân/tổ chức",    "tổ chức hoặc cá nhân", "cá nhân hoặc tổ chức",
    "tổ chức và cá nhân", "cá nhân và tổ chức",   "cá nhân, hộ gia đình, tổ chức"};
constexpr std::string_view firms[] = {"doanh nghiệp", "thương nhân", "công ty", "hợp tác xã",
                                      "người khai hải quan là doanh nghiệp"};

constexpr std::string_view vietnamese[] = {"công dân việt nam"};
constexpr std::string_view agencies[] = {"cơ quan, đơn vị",  "cơ quan, tổ chức", "đơn vị",
                                         "cơ quan chủ quản", "các bộ",           "ủy ban nhân dân"};

constexpr Bilingual citizens{"công dân Việt Nam", "Vietnamese citizens"};
constexpr Bilingual persons{"cá nhân", "persons"};
constexpr Bilingual bodies{"tổ chức, doanh nghiệp", "organisations and enterprises"};
constexpr Bilingual enterprises{"doanh nghiệp, hợp tác xã", "enterprises and cooperatives"};
constexpr Bilingual foreigners{"người, tổ chức nước ngoài", "foreigners and foreign bodies"};
constexpr Bilingual organisations{"cơ quan, tổ chức", "agencies and organisations"};

/// Whom the record has apply, in its words, and who of them is not in the cell.
struct LeftOut {
    std::string_view words;
    const Bilingual* who = nullptr;
};

/// A pair of which the cell has one half, or the bodies without the firms.
LeftOut left_out_of_pair(const ApplicantsListed& cell, std::string_view pair) {
    if (!cell.persons) return {pair, &persons};
    if (!cell.bodies) return {pair, &bodies};
    return cell.firms ? LeftOut{} : LeftOut{pair, &enterprises};
}

/// Whom the steps have apply and the cell leaves out.
LeftOut left_out_of(const ApplicantsListed& cell, const Folded& action) {
    const auto pair = applying_among(action, both);
    if (!pair.empty()) return left_out_of_pair(cell, pair);
    const auto firm = applying_among(action, firms);
    if (!cell.firms && !firm.empty() && !action.mentions("cá nhân")) return {firm, &enterprises};
    const auto citizen = applying_among(action, vietnamese);
    if (!cell.citizens && !citizen.empty()) return {citizen, &citizens};
    const auto agency = applying_among(action, agencies);
    return cell.officials_only && !agency.empty() ? LeftOut{agency, &organisations} : LeftOut{};
}

Message question(const LeftOut& left) {
    return {
        fmt::format("bản ghi nói tới “{}” nhưng ô đối tượng thực hiện thiếu {}; thêm vào "
                    "ô được không?",
                    left.words, left.who->vi),
        fmt::format("the record speaks of “{}”, and the applicants listed leave out {}; can they "
                    "be added?",
                    left.words, left.who->en)};
}

void ask(const Subject& subject, Report& report, const LeftOut& left, const Text& where) {
    Finding& found = report.ask(subject, subject.procedure.applicants.front().span, "applicants",
                                question(left));
    found.related.push_back(related_at(subject, phrase_at(subject, where, left.words),
                                       {"ghi ở đây", "here in the record"}));
}

/// Every kind of applicant is ticked, those of the administration and of the Party as well.
void ask_of_all_kinds(const Subject& subject, Report& report, const ApplicantsListed& cell) {
    const std::size_t nearly_all = cell.party ? 8 : 9;
    if (cell.kinds < nearly_all || !cell.firms || !(cell.party || cell.officials)) return;
    const Bilingual who = cell.party
                              ? Bilingual{"tổ chức Đảng, đảng viên", "the Party, its members"}
                              : Bilingual{"cán bộ, công chức", "officials"};
    report.ask(
        subject, subject.procedure.applicants.front().span, "applicants",
        {fmt::format("ô đối tượng ghi {} loại, cả {}; họ làm thủ tục này với tư cách đó, hay "
                     "ô được đánh dấu hết?",
                     cell.kinds, who.vi),
         fmt::format("{} kinds of applicant are listed, {} among them; do they apply as "
                     "such, or was every kind ticked?",
                     cell.kinds, who.en)});
}

void check(const Subject& subject, Report& report) {
    constexpr std::size_t first_steps = 2;
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure) || procedure.applicants.empty()) return;
    const ApplicantsListed cell = applicants_listed(procedure);
    for (std::size_t i = 0; i < std::min(first_steps, procedure.steps.size()); ++i) {
        const Text& action = procedure.steps[i].action;
        const LeftOut left = left_out_of(cell, Folded(action.value));
        if (left.who == nullptr) continue;
        ask(subject, report, left, action);
        return;
    }
    const NamedApplicants firms_named = firms_left_out(cell, procedure);
    if (firms_named.where != nullptr) {
        ask(subject, report, {firms_named.words, &enterprises}, *firms_named.where);
        return;
    }
    const NamedApplicants foreign = foreigners_left_out(cell, procedure);
    if (foreign.where != nullptr) {
        ask(subject, report, {foreign.words, &foreigners}, *foreign.where);
        return;
    }
    ask_of_all_kinds(subject, report, cell);
}

}  // namespace

constexpr Code code{
    .id = "R016",
    .name = "applicants-contradict-steps",
    .severity = Severity::info,
    .title = {"Đối tượng thực hiện không khớp với nội dung thủ tục.",
              "The applicants are not those of whom the record speaks."},
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
applicants: [organization, citizen, enterprise]
steps:
  - {id: nop, actor: applicant, action: "Tổ chức, cá nhân nộp hồ sơ đến Sở Xây dựng"}
  - {id: cap, actor: Sở Xây dựng, action: Cấp giấy phép, time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::applicants_contradict_steps
