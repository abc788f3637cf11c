#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tthc::rules::unseen_characters {
namespace {

constexpr Ground basis[] = {grounds::principles, grounds::same_everywhere};

void check(const Subject& subject, Report& report) {
    Places places;
    std::uint32_t point = 0;
    const auto read = [&](const Text& text, const std::string& path) {
        const std::string_view words = text.value;
        const auto at = first_unseen(words);
        if (!at) return;
        const auto character = utf8::character_at(words, *at);
        if (places.empty()) point = static_cast<std::uint32_t>(character.point.value_or(0));
        places.add(phrase_at(subject, text, words.substr(*at, character.size)), path);
    };
    read(subject.procedure.name, "name");
    for_each_text(subject.procedure, read);
    if (places.empty()) return;
    places.tell(subject, report,
                say("có ký tự không nhìn thấy hoặc không đọc được (U+{:04X})",
                    "a character that nobody sees or reads (U+{:04X})", point),
                {"cũng có ký tự như vậy", "another one"});
}

}  // namespace

constexpr Code code{
    .id = "S013",
    .name = "unseen-characters",
    .severity = Severity::info,
    .title = {"Ký tự không nhìn thấy hoặc không đọc được.",
              "Characters that nobody sees or reads."},
    .rationale =
        {"Khoảng trắng rộng bằng không, dấu đổi chiều chữ, ký hiệu của phông riêng (chép từ "
         "Word) làm chữ hiện sai hoặc tìm không thấy.",
         "Zero-width spaces, marks of direction and symbols of a font of their own (copied "
         "from Word) show wrongly and hide words from a search."},
    .remedy = {"Xóa ký tự ấy, hoặc thay bằng gạch đầu dòng, dấu cách.",
               "Delete the character, or write a dash or a space instead."},
    .grounds = basis,
    .bad = R"(
name: "Cấp giấy\u200B phép"  # expect: unseen-characters
)",
    .good = R"(
name: Cấp giấy phép
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::unseen_characters
