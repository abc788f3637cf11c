#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

namespace tthc::rules::abolished_paper {
namespace {

constexpr Ground basis[] = {{"68/2020/QH14 Điều 38 khoản 3",
                             "2023-01-01",
                             "",
                             {"Sổ hộ khẩu, sổ tạm trú đã cấp được dùng đến hết ngày 31/12/2022",
                              "Household books already issued were usable until 31/12/2022"}},
                            grounds::dossier_criteria};

/// The book inside the title of an act, or as what another paper replaces, is not asked for.
bool is_only_mentioned(const Folded& name) {
    return !name.first_of({"liên quan đến việc nộp, xuất trình sổ hộ khẩu",
                           "liên quan đến việc nộp xuất trình sổ hộ khẩu", "thay sổ hộ khẩu",
                           "thay thế sổ hộ khẩu", "thay cho sổ hộ khẩu",
                           "không phải nộp sổ hộ khẩu", "không yêu cầu sổ hộ khẩu"})
                .empty();
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || !basis[0].holds_on(subject.facts.as_of)) return;
    const auto& items = procedure.documents->items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Folded name(items[i].name.value);
        const auto paper =
            name.first_of({"sổ hộ khẩu", "sổ tạm trú", "sổ đăng ký tạm trú", "hộ khẩu gia đình"});
        if (paper.empty() || is_only_mentioned(name)) continue;
        report.add(subject, phrase_at(subject, items[i].name, paper),
                   item_path("documents", items[i].id, i),
                   say("yêu cầu nộp “{}”, giấy tờ không còn giá trị từ 01/01/2023",
                       "asks for “{}”, void since 01/01/2023", paper));
    }
}

}  // namespace

constexpr Code code{
    .id = "N003",
    .name = "abolished-paper",
    .severity = Severity::warning,
    .title = {"Hồ sơ còn yêu cầu giấy tờ đã bị bãi bỏ.",
              "The dossier asks for a paper that has been abolished."},
    .rationale = {"Sổ hộ khẩu, sổ tạm trú giấy không còn giá trị từ 01/01/2023; thông tin cư trú "
                  "có trong Cơ sở dữ liệu quốc gia về dân cư.",
                  "The paper household and temporary residence books are void from 01/01/2023; "
                  "residence is in the national population database."},
    .remedy = {"Bỏ giấy tờ này; khai thác thông tin cư trú từ cơ sở dữ liệu.",
               "Drop the paper; take the residence from the database."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: ho-khau, name: Bản sao sổ hộ khẩu, copies: 1}  # expect: abolished-paper
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: cu-tru, name: Giấy xác nhận thông tin về cư trú, copies: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::abolished_paper
