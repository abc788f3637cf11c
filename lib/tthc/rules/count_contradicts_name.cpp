#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>

namespace tthc::rules::count_contradicts_name {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::same_everywhere};

/// What is counted in a name: copies of the paper itself, or photographs.
constexpr std::string_view units[] = {"bản chính", "bản gốc", "bản sao", "bản chụp", "ảnh",
                                      "tấm ảnh",   "bản",     "cuốn",    "quyển"};

/// One of several ways to hand it in, or a total of several rows: the numbers need not agree.
constexpr std::string_view several_ways[] = {"hoặc", "đối với", "trường hợp", "mỗi",
                                             "nếu",  "và",      "trong đó",   "gồm"};

std::string_view behind_remark(std::string_view text) {
    if (text.starts_with("(")) text.remove_prefix(std::min(text.find(')') + 1, text.size()));
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text;
}

/// The number at `at`, where it counts copies or photographs; 0 where it does not.
int number_at(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
    if (end == at || end - at > 2 || !text.substr(end).starts_with(" ")) return 0;
    int number = 0;
    std::from_chars(text.data() + at, text.data() + end, number);
    const Folded unit(behind_remark(text.substr(end + 1)));
    const bool counted = std::any_of(std::begin(units), std::end(units),
                                     [&](std::string_view word) { return unit.starts_with(word); });
    return counted ? number : 0;
}

/// The one number of copies that a name states, `02 ảnh …`, `… (02 bản chính)`; 0 where it states
/// none or several.
int number_in(const Folded& name) {
    const std::string_view text = name.text();
    int found = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins =
            at == 0 || std::string_view(" (-+*:").find(text[at - 1]) != std::string_view::npos;
        const int number = begins ? number_at(text, at) : 0;
        if (number == 0) continue;
        if (found != 0) return 0;
        found = number;
    }
    return found;
}

int count_of(const Maybe<Count>& count) {
    return count ? static_cast<int>(count->value) : 0;
}

int counted(const Document& paper) {
    return count_of(paper.originals) + count_of(paper.copies) + count_of(paper.certified_copies);
}

bool contradicts(const Document& paper) {
    const Folded name(paper.name.value);
    const int number = number_in(name);
    const int total = counted(paper);
    if (number == 0 || total == 0 || number == total || paper.electronic) return false;
    return name.first_of(several_ways).empty();
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const auto [places, first] = papers_at_fault(procedure.documents->items, contradicts);
    if (places.empty()) return;
    places.tell(subject, report,
                say("tên ghi số lượng {} nhưng ô số bản cộng lại là {}",
                    "the name says {}, the numbers of the row add up to {}",
                    number_in(Folded(first->name.value)), counted(*first)),
                {"giấy tờ này cũng vậy", "and so is this one"});
}

}  // namespace

constexpr Code code{
    .id = "R017",
    .name = "count-contradicts-name",
    .severity = Severity::warning,
    .title = {"Số bản ở tên giấy tờ khác số bản ở ô số lượng.",
              "The name of a paper and its row give different numbers."},
    .rationale = {"Người nộp không biết phải chuẩn bị mấy bản; nộp thiếu thì phải đi lại.",
                  "The applicant cannot tell how many to bring and may have to come again."},
    .remedy = {"Sửa ô số lượng theo văn bản quy định và bỏ con số khỏi tên giấy tờ.",
               "Mend the numbers as the law has them, and drop the number from the name."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: anh, name: 02 ảnh cỡ 4 x 6 cm, originals: 1}  # expect: count-contradicts-name
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: anh, name: 02 ảnh cỡ 4 x 6 cm, originals: 2}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::count_contradicts_name
