#include "tthc/base/say.h"
#include "tthc/review/clauses.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace tthc::rules::condition_not_stated {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 3 khoản 4",
           "2010-10-14",
           "",
           {"Yêu cầu, điều kiện là đòi hỏi mà đối tượng phải đáp ứng hoặc phải làm",
            "A condition is what the applicant has to meet or to do"}},
    grounds::elements};

/// Words of a text that decides by conditions.
constexpr std::string_view conditions[] = {"đáp ứng điều kiện",
                                           "đáp ứng các điều kiện",
                                           "đáp ứng đủ điều kiện",
                                           "đáp ứng đủ các điều kiện",
                                           "đáp ứng đầy đủ điều kiện",
                                           "đáp ứng đầy đủ các điều kiện",
                                           "đáp ứng yêu cầu",
                                           "đáp ứng các yêu cầu",
                                           "đáp ứng đầy đủ yêu cầu",
                                           "đáp ứng đầy đủ các yêu cầu",
                                           "đáp ứng tiêu chuẩn",
                                           "đáp ứng các tiêu chuẩn",
                                           "đáp ứng các tiêu chí",
                                           "điều kiện quy định tại",
                                           "điều kiện theo quy định tại",
                                           "đủ các điều kiện"};

/// A case is decided by what it asks for, also where the clause speaks of the dossier.
constexpr std::string_view of_the_case[] = {
    "đủ điều kiện để cấp",      "đủ điều kiện cấp phép",   "đủ điều kiện cấp giấy phép",
    "đủ điều kiện phê duyệt",   "đủ điều kiện chấp thuận", "đủ điều kiện công nhận",
    "đủ điều kiện hưởng",       "đủ điều kiện được hưởng", "đủ điều kiện hỗ trợ",
    "đủ điều kiện được hỗ trợ", "đủ điều kiện giao đất"};

/// These also stand in names of certificates and are said of dossiers: steps only.
constexpr std::string_view sufficient[] = {"đủ điều kiện"};

/// By which the words are of something else: the papers, a certificate, a form, the work itself.
constexpr std::string_view of_other_things[] = {"hồ sơ",
                                                "chất lượng",
                                                "về nhãn",
                                                "lô hàng",
                                                "đủ điều kiện tập kết",
                                                "giấy chứng nhận",
                                                "giấy xác nhận",
                                                "tiếp nhận",
                                                "thành phần",
                                                "văn bản công bố",
                                                "mẫu",
                                                "giấy tờ",
                                                "kết nối",
                                                "kỹ thuật số",
                                                "tài liệu chứa",
                                                "đủ điều kiện kinh doanh",
                                                "đủ điều kiện hoạt động",
                                                "giải ngân",
                                                "hàng hóa không đủ",
                                                "thanh toán",
                                                "chữ ký số",
                                                "đủ điều kiện sản xuất",
                                                "giấy phép đủ",
                                                "đủ điều kiện giải quyết"};

std::string_view condition_in(const Folded& text, bool is_step) {
    for (const std::string_view part : clauses_of(text.text())) {
        const Folded clause(part);
        const auto asked = is_step ? clause.first_of(of_the_case) : std::string_view{};
        if (!asked.empty() && !clause.mentions("tiếp nhận")) return asked;
        if (!clause.first_of(of_other_things).empty()) continue;
        const auto found = clause.first_of(conditions);
        if (!found.empty()) return found;
        const auto enough = is_step ? clause.first_of(sufficient) : std::string_view{};
        if (!enough.empty()) return enough;
    }
    return {};
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.conditions.empty() || is_internal_record(procedure) ||
        keeps_section_in_note(procedure, "Yêu cầu, điều kiện"))
        return;
    Places places;
    std::string first;
    const auto look_at = [&](const Text& text, bool is_step, std::string path) {
        const auto words = condition_in(Folded(text.value), is_step);
        if (words.empty()) return;
        if (first.empty()) first = words;
        places.add(phrase_at(subject, text, words), std::move(path));
    };
    for (std::size_t i = 0; i < procedure.steps.size(); ++i)
        look_at(procedure.steps[i].action, true, item_path("steps", procedure.steps[i].id, i));
    if (procedure.documents) {
        const auto& papers = procedure.documents->items;
        for (std::size_t i = 0; i < papers.size(); ++i)
            look_at(papers[i].name, false, item_path("documents", papers[i].id, i));
    }
    for (std::size_t i = 0; i < procedure.results.size(); ++i)
        look_at(procedure.results[i].name, false, item_path("results", procedure.results[i].id, i));
    if (places.empty()) return;
    places.ask(
        subject, report,
        say("xét theo “{}” nhưng mục yêu cầu, điều kiện không nêu điều kiện nào; đó là những điều "
            "kiện nào?",
            "it is judged by “{}”, and no condition is stated; which ones are there?", first),
        {"chỗ này cũng nói tới điều kiện", "conditions are spoken of here as well"});
}

}  // namespace

constexpr Code code{
    .id = "E022",
    .name = "condition-not-stated",
    .severity = Severity::info,
    .title = {"Trình tự, hồ sơ nói tới điều kiện nhưng không điều kiện nào được nêu.",
              "Steps or papers speak of conditions, and none is stated."},
    .rationale = {"Người nộp không biết trước mình có được giải quyết không; người thẩm định tự "
                  "đặt mức.",
                  "The applicant cannot tell beforehand whether the case will pass, and the "
                  "official sets the measure."},
    .remedy =
        {"Chép các điều kiện của văn bản vào `conditions`, kèm điều khoản; nếu không có điều "
         "kiện nào, sửa trình tự.",
         "Copy the conditions of the law into `conditions` with their provisions; where there "
         "are none, mend the steps."},
    .grounds = basis,
    .bad = R"(
conditions: ~absent
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Sở Xây dựng, action: "Thẩm định, nếu chủ đầu tư đáp ứng các điều kiện thì cấp phép", time: 5 ngày}  # expect: condition-not-stated
)",
    .good = R"(
conditions:
  - {id: von, text: Có vốn từ 20 tỷ đồng}
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Sở Xây dựng, action: "Thẩm định, nếu chủ đầu tư đáp ứng các điều kiện thì cấp phép", time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::condition_not_stated
