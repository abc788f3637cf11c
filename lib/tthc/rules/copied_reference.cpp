#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::rules::copied_reference {
namespace {

constexpr Ground basis[] = {grounds::consistent_within, grounds::principles};

/// What a procedure that is no act itself cannot call its own, and the words before it in the same
/// text that would make it clear after all.
struct Reference {
    std::string_view words;
    std::string_view named_by;
};

constexpr Reference references[] = {{"thông tư liên tịch này", "thông tư liên tịch số"},
                                    {"nghị định này", "nghị định số"},
                                    {"thông tư này", "thông tư số"},
                                    {"kèm theo quyết định này", "quyết định số"},
                                    {"tại quyết định này", "quyết định số"},
                                    {"của quyết định này", "quyết định số"},
                                    {"nghị quyết này", "nghị quyết số"},
                                    {"bộ luật này", "bộ luật"},
                                    {"pháp lệnh này", "pháp lệnh"},
                                    {"luật này", "luật"},
                                    {"điều này", "điều"},
                                    {"khoản này", "khoản"},
                                    {"quy chuẩn này", "quy chuẩn số"},
                                    {"quy chế này", "quy chế"},
                                    {"phụ lục này", "phụ lục"},
                                    {"tại mục này", "mục"}};

/// `theo mục 3 thủ tục này`: the parts of a record have no numbers.
std::string_view numbered_part_in(std::string_view text) {
    constexpr std::string_view whole = " thủ tục này";
    const auto end = text.find(whole);
    const auto begin = end == std::string_view::npos ? end : text.rfind("mục ", end);
    if (begin == std::string_view::npos) return {};
    const std::string_view number =
        text.substr(begin, end - begin).substr(std::string_view("mục ").size());
    const bool is_number = !number.empty() && number.size() < 4 &&
                           number.find_first_not_of("0123456789.") == std::string_view::npos;
    return is_number ? text.substr(begin, end + whole.size() - begin) : std::string_view{};
}

bool is_quoted(std::string_view text, std::size_t at) {
    const auto opened = text.rfind("“", at);
    if (opened == std::string_view::npos) return false;
    const auto closed = text.rfind("”", at);
    return closed == std::string_view::npos || closed < opened;
}

/// Whether an act, an article or a clause is named in front: `Luật Đất đai … Luật này`, `Điều 24 …
/// khoản 2 Điều này`. `pháp luật` names none.
bool is_named_before(std::string_view before, const Reference& reference) {
    const bool numbered = reference.named_by == "điều" || reference.named_by == "khoản";
    if (reference.named_by == "mục")
        return before.find(reference.named_by) < before.rfind(reference.named_by) ||
               before.find(')') != std::string_view::npos;
    for (auto at = before.find(reference.named_by); at != std::string_view::npos;
         at = before.find(reference.named_by, at + 1)) {
        const std::string_view behind = before.substr(at + reference.named_by.size());
        const bool number = behind.size() > 1 && behind[1] >= '0' && behind[1] <= '9';
        const bool name = !before.substr(0, at).ends_with("pháp ") && !behind.starts_with(" này");
        if (numbered ? number : name) return true;
    }
    return false;
}

/// `tài khoản này`: the first word belongs to another one.
bool is_inside_word(std::string_view before, const Reference& reference) {
    return reference.named_by == "khoản" && before.ends_with("tài ");
}

bool is_unresolved(std::string_view text, const Reference& reference) {
    for (auto at = text.find(reference.words); at != std::string_view::npos;
         at = text.find(reference.words, at + 1)) {
        const std::string_view before = text.substr(0, at);
        if (find_phrase(text.substr(at), reference.words) != 0) continue;
        if (is_inside_word(before, reference) || is_quoted(text, at)) continue;
        return !is_named_before(before, reference);
    }
    return false;
}

/// The first reference that nothing in the text resolves, or an empty view.
std::string_view unresolved_in(const Folded& text) {
    const auto* const found =
        std::find_if(std::begin(references), std::end(references), [&](const Reference& reference) {
            return text.mentions(reference.words) && is_unresolved(text.text(), reference);
        });
    return found != std::end(references) ? found->words : numbered_part_in(text.text());
}

void check(const Subject& subject, Report& report) {
    Places places;
    std::string first;
    for_each_text(subject.procedure, [&](const Text& text, const std::string& path) {
        if (text.value.find("này") == std::string::npos) return;
        const Folded folded(text.value);
        const std::string_view words = unresolved_in(folded);
        if (words.empty()) return;
        if (places.empty()) first = words;
        places.add(phrase_at(subject, text, words), path);
    });
    if (places.empty()) return;
    places.tell(subject, report,
                say("“{}” chép từ văn bản, ở đây không biết là văn bản nào, điều nào",
                    "“{}” is copied from an act; here nobody knows which", first),
                {"cũng chép như vậy", "copied so here as well"});
}

}  // namespace

constexpr Code code{
    .id = "S007",
    .name = "copied-reference",
    .severity = Severity::warning,
    .title = {"Dẫn chiếu chép nguyên từ văn bản, không còn biết chỉ đến đâu.",
              "A reference copied from an act no longer says what it refers to."},
    .rationale = {"“Nghị định này”, “khoản 2 Điều này” chỉ có nghĩa trong chính văn bản đó; người "
                  "đọc thủ tục không tra được.",
                  "\"This decree\" or \"clause 2 of this article\" means something inside that act "
                  "only; the reader of a procedure cannot look it up."},
    .remedy = {"Thay bằng tên, số, ký hiệu văn bản và điều, khoản cụ thể.",
               "Write the name and number of the act, and the article and clause."},
    .grounds = basis,
    .bad = R"(
conditions:
  - {id: dk, text: Đáp ứng điều kiện quy định tại khoản 2 Điều này}  # expect: copied-reference
)",
    .good = R"(
conditions:
  - {id: dk, text: Đáp ứng điều kiện quy định tại khoản 2 Điều 10 Luật Xuất bản}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::copied_reference
