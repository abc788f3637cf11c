#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/held_papers.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

namespace tthc::rules::paper_held_by_state {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::principles};

/// Words by which the record itself asks for the paper only where no database has it, or of people
/// whom no database of ours knows.
bool is_only_fallback(const Folded& name) {
    return !name.first_of({"không khai thác được",
                           "không thể khai thác",
                           "chưa khai thác được",
                           "không tra cứu được",
                           "khai thác được thông tin",
                           "chưa được tích hợp",
                           "chưa thực hiện việc kết nối",
                           "chưa kết nối",
                           "chưa được kết nối",
                           "chưa có trong cơ sở dữ liệu",
                           "không có trong cơ sở dữ liệu",
                           "trừ trường hợp",
                           "không bắt buộc",
                           "không phải nộp",
                           "không yêu cầu",
                           "thay thế",
                           "cơ sở dữ liệu",
                           "csdl",
                           "trường hợp chưa có",
                           "nếu không có thông tin",
                           "đã được cấp",
                           "bị mất",
                           "hư hỏng",
                           "cấp lại",
                           "gia hạn",
                           "tra cứu",
                           "nước ngoài",
                           "người nước ngoài",
                           "quốc tịch",
                           "chỉ xuất trình",
                           "định danh điện tử"})
                .empty();
}

/// The certificate itself is changed or taken back where land or its certificate is the matter.
bool is_matter_itself(const HeldPaper& held, const Procedure& procedure) {
    const Folded name(procedure.name.value);
    const bool of_land = held.paper.ends_with("đất");
    return of_land && (name.mentions("đất") || name.mentions("giấy chứng nhận"));
}

const HeldPaper* paper_to_drop(const Folded& name, const Procedure& procedure) {
    const HeldPaper* const found = held_paper_named(name);
    if (found == nullptr || is_only_fallback(name) || is_matter_itself(*found, procedure))
        return nullptr;
    return found;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || !basis[0].holds_on(subject.facts.as_of)) return;
    const auto& items = procedure.documents->items;
    Places places;
    const HeldPaper* first = nullptr;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const HeldPaper* const paper = paper_to_drop(Folded(items[i].name.value), procedure);
        if (paper == nullptr || !items[i].held_in.value.empty()) continue;
        if (first == nullptr) first = paper;
        places.add(items[i].name.span, item_path("documents", items[i].id, i));
    }
    if (places.empty()) return;
    places.ask(subject, report,
               {fmt::format("“{}” đã có trong {}; còn cần người dân nộp không?", first->paper,
                            first->database.vi),
                fmt::format("“{}” is in {}; does the applicant still have to hand it in?",
                            first->paper, first->database.en)},
               {"giấy tờ này cũng vậy", "and so is this one"});
}

}  // namespace

constexpr Code code{
    .id = "N008",
    .name = "paper-held-by-state",
    .severity = Severity::info,
    .title = {"Hồ sơ yêu cầu giấy tờ mà cơ sở dữ liệu dùng chung đã có.",
              "The dossier asks for a paper that a shared database holds."},
    .rationale =
        {"Không yêu cầu giấy tờ mà cơ quan nhà nước đang quản lý hoặc được chia sẻ, trừ khi "
         "không khai thác được.",
         "What the administration holds or shares is not asked for again, unless it "
         "cannot be looked up."},
    .remedy = {"Bỏ giấy tờ và tra cứu; nếu chưa kết nối, ghi rõ chỉ nộp khi không khai thác được.",
               "Drop it and look it up; where there is no connection yet, ask for it only when it "
               "cannot be looked up."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: dkkd, name: Bản sao Giấy chứng nhận đăng ký doanh nghiệp, copies: 1}  # expect: paper-held-by-state
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: dieu-le, name: Bản sao Điều lệ công ty, copies: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::paper_held_by_state
