#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <string>

namespace tthc::rules::former_identity_card {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::principles};

/// Cards of the foreign ministry are other papers; an old card may prove a nationality or a birth;
/// a photo may be of its kind.
bool asks_for_card(const Folded& text) {
    if (text.first_of({"chứng minh nhân dân", "cmnd", "chứng minh thư nhân dân"}).empty())
        return false;
    return text
        .first_of({"quốc tịch", "chứng minh thư do bộ", "kiểu chứng minh nhân dân", "không yêu cầu",
                   "có thông tin liên quan"})
        .empty();
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!basis[0].holds_on(subject.facts.as_of)) return;
    Places places;
    const auto look_at = [&](const Text& text, std::string path) {
        const Folded folded(text.value);
        if (!asks_for_card(folded)) return;
        places.add(phrase_at(subject, text, "chứng minh nhân dân"), std::move(path));
    };
    if (procedure.documents) {
        const auto& items = procedure.documents->items;
        for (std::size_t i = 0; i < items.size(); ++i)
            look_at(items[i].name, item_path("documents", items[i].id, i));
    }
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        if (Folded(step.action.value).first_of({"xuất trình", "mang theo"}).empty()) continue;
        look_at(step.action, item_path("steps", step.id, i));
    }
    if (places.empty()) return;
    places.tell(subject, report,
                {"còn nêu chứng minh nhân dân", "the former identity card is still asked for"},
                {"ở đây cũng còn nêu", "asked for here as well"});
}

}  // namespace

constexpr Code code{
    .id = "N006",
    .name = "former-identity-card",
    .severity = Severity::warning,
    .title = {"Thủ tục còn nêu chứng minh nhân dân.",
              "The procedure still asks for the former identity card."},
    .rationale = {"Thông tin về nhân thân có trong Cơ sở dữ liệu quốc gia về dân cư; giấy tờ đang "
                  "dùng là căn cước. Nêu chứng minh nhân dân là chép từ quy định cũ.",
                  "Personal data is in the national population database and the card in use is "
                  "another; the old card comes from an old text."},
    .remedy = {"Thay bằng số định danh cá nhân, hoặc căn cước để đối chiếu.",
               "Ask for the personal number, or for the present card to compare."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: giay-to, name: Bản sao chứng minh nhân dân hoặc hộ chiếu, copies: 1}  # expect: former-identity-card
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: giay-to, name: Hộ chiếu của người đại diện, shown: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::former_identity_card
