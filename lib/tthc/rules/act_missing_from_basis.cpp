#include "tthc/base/say.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/act_numbers.h"
#include "tthc/review/citations.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace tthc::rules::act_missing_from_basis {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 8 khoản 1",
           "2010-10-14",
           "",
           {"Thủ tục phải được quy định trong văn bản quy phạm pháp luật",
            "A procedure must be prescribed in a legal normative document"}},
    grounds::consistent_within};

/// The line of an imported note that keeps what its legal basis says beside numbers and titles.
std::string_view kept_basis(const Procedure& procedure) {
    const std::string_view note = procedure.note.value;
    const auto begin = note.find("Căn cứ pháp lý: ");
    if (begin == std::string_view::npos) return {};
    return note.substr(begin, note.find('\n', begin) - begin);
}

/// The acts of the legal basis, also those that the titles of others name.
std::set<std::string> acts_of_basis(const Procedure& procedure) {
    std::set<std::string> acts;
    for (const std::string_view number : act_numbers_in(kept_basis(procedure)))
        acts.insert(act_key(number));
    for_each_citation(procedure, [&](const Located<Citation>& citation, const std::string&) {
        acts.insert(act_key(citation->act));
        for (const std::string& words : {citation->act, citation->title}) {
            for (const std::string_view number : act_numbers_in(words))
                acts.insert(act_key(number));
        }
    });
    return acts;
}

/// Whether the number stands in the title of another act: `sửa đổi, bổ sung một số điều của …`.
bool is_in_title(std::string_view text, std::string_view number) {
    constexpr std::size_t title = 140;
    const auto at = static_cast<std::size_t>(number.data() - text.data());
    const std::string_view before = text.substr(at > title ? at - title : 0, std::min(at, title));
    return before.find("một số điều của") != std::string_view::npos;
}

struct Cited {
    Places places;
    std::string numbers;
    std::size_t acts = 0;
};

Cited acts_only_in_text(const Subject& subject) {
    constexpr std::size_t most_named = 4;
    std::set<std::string> known = acts_of_basis(subject.procedure);
    Cited cited;
    for_each_text(subject.procedure, [&](const Text& text, const std::string& path) {
        for (const std::string_view number : act_numbers_in(text.value)) {
            if (is_in_title(text.value, number) || !known.insert(act_key(number)).second) continue;
            const Folded phrase(number);
            cited.places.add(phrase_at(subject, text, phrase.text()), path);
            if (++cited.acts > most_named) continue;
            cited.numbers += fmt::format("{}{}", cited.numbers.empty() ? "" : ", ", number);
        }
    });
    if (cited.acts > most_named) cited.numbers += ", …";
    return cited;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (procedure.basis.empty() || is_internal_record(procedure)) return;
    const Cited cited = acts_only_in_text(subject);
    if (cited.places.empty()) return;
    cited.places.tell(
        subject, report,
        say("nội dung dẫn {} nhưng căn cứ pháp lý không có",
            "the procedure cites {}, which its legal basis does not list", cited.numbers),
        {"văn bản khác cũng chưa có trong căn cứ", "another act that is not listed"});
}

}  // namespace

constexpr Code code{
    .id = "L008",
    .name = "act-missing-from-basis",
    .severity = Severity::warning,
    .title = {"Văn bản được dẫn trong nội dung nhưng không có trong căn cứ pháp lý.",
              "An act that the procedure cites is not in its legal basis."},
    .rationale =
        {"Văn bản quy định mẫu đơn, hồ sơ, mức thu thường chỉ được nêu trong nội dung. Khi "
         "văn bản đó thay đổi, không ai biết phải sửa thủ tục này.",
         "The act behind a form, a paper or a fee is often named in the text only; when it "
         "changes, nobody knows that this procedure has to change."},
    .remedy = {"Bổ sung văn bản vào căn cứ pháp lý; nếu văn bản đã bị thay thế, sửa chỗ dẫn.",
               "Add the act to the legal basis; where it has been replaced, mend the citation."},
    .grounds = basis,
    .bad = R"(
basis: 19/2012/QH13
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai theo Mẫu số 14 của Thông tư số 01/2020/TT-BTTTT, originals: 1}  # expect: act-missing-from-basis
)",
    .good = R"(
basis: [19/2012/QH13, 01/2020/TT-BTTTT]
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai theo Mẫu số 14 của Thông tư số 01/2020/TT-BTTTT, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::act_missing_from_basis
