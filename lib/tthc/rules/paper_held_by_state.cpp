#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc::rules::paper_held_by_state {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::principles};

/// A paper whose content a shared database holds.
struct Held {
    std::string_view paper;
    Bilingual database;
};

constexpr Bilingual of_enterprises{"Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp",
                                   "the national enterprise database"};
constexpr Bilingual of_households{"cơ sở dữ liệu về đăng ký hộ kinh doanh",
                                  "the register of household businesses"};
constexpr Bilingual of_civil_status{"Cơ sở dữ liệu hộ tịch điện tử",
                                    "the electronic civil status database"};
constexpr Bilingual of_population{"Cơ sở dữ liệu quốc gia về dân cư",
                                  "the national population database"};
constexpr Bilingual of_records{"cơ sở dữ liệu lý lịch tư pháp", "the criminal records database"};

constexpr Held held[] = {{"giấy chứng nhận đăng ký doanh nghiệp", of_enterprises},
                         {"giấy chứng nhận đăng ký kinh doanh", of_enterprises},
                         {"giấy đăng ký kinh doanh", of_enterprises},
                         {"giấy phép đăng ký kinh doanh", of_enterprises},
                         {"giấy chứng nhận đăng ký hộ kinh doanh", of_households},
                         {"giấy khai sinh", of_civil_status},
                         {"trích lục khai sinh", of_civil_status},
                         {"giấy chứng nhận kết hôn", of_civil_status},
                         {"trích lục kết hôn", of_civil_status},
                         {"phiếu lý lịch tư pháp", of_records},
                         {"thẻ căn cước", of_population},
                         {"căn cước công dân", of_population},
                         {"giấy tờ tùy thân là thẻ căn cước", of_population},
                         {"giấy xác nhận thông tin về cư trú", of_population},
                         {"giấy xác nhận thông tin cư trú", of_population}};

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
                           "tra cứu",
                           "nước ngoài",
                           "người nước ngoài",
                           "quốc tịch",
                           "xuất trình",
                           "định danh điện tử"})
                .empty();
}

std::string_view without_copy(std::string_view name) {
    for (const std::string_view number : {"01 ", "02 ", "một "}) {
        if (name.starts_with(number)) name.remove_prefix(number.size());
    }
    for (const std::string_view lead :
         {"bản sao có chứng thực ", "bản sao chứng thực ", "bản sao công chứng ", "bản sao hợp lệ ",
          "bản sao (có chứng thực) ", "bản sao điện tử ", "bản sao của ", "bản sao ", "bản chính ",
          "bản chụp "}) {
        if (name.starts_with(lead)) return name.substr(lead.size());
    }
    return name;
}

const Held* held_paper(const Folded& name) {
    const Folded paper(without_copy(name.text()));
    const auto* const found = std::find_if(std::begin(held), std::end(held), [&](const Held& item) {
        return paper.starts_with(item.paper);
    });
    return found == std::end(held) || is_only_fallback(name) ? nullptr : found;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || !basis[0].holds_on(subject.facts.as_of)) return;
    const auto& items = procedure.documents->items;
    Places places;
    const Held* first = nullptr;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Held* const paper = held_paper(Folded(items[i].name.value));
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
