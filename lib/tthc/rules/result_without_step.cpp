#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/review/agency_names.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::rules::result_without_step {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::consistent_within};

/// A kind of paper that is a result, and the words by which a step may speak of it as well.
struct Kind {
    std::string_view name;
    std::initializer_list<std::string_view> also;
    bool by_deed = false;  ///< `quyết định phê duyệt` is spoken of by `phê duyệt`
};
const Kind kinds[] = {
    {"giấy phép", {"cấp phép", "gia hạn", "giấy phép"}},
    {"giấy chứng nhận", {"chứng nhận", "gcn"}},
    {"giấy xác nhận", {"xác nhận"}},
    {"quyết định", {"quyết định"}, true},
    {"văn bản", {"văn bản", "công văn", "thông báo", "trả lời", "tờ trình"}, true},
    {"công văn", {"công văn", "văn bản"}, true},
    {"thông báo", {"thông báo", "công bố"}, true},
    {"chứng chỉ", {"chứng chỉ"}},
    {"biên bản", {"biên bản"}},
    {"thẻ", {"thẻ"}}};

std::string_view without_marks(std::string_view name) {
    name.remove_prefix(std::min(name.find_first_not_of(" -+*.0123456789)"), name.size()));
    return name;
}

const Kind* kind_of(std::string_view name) {
    const auto* const kind =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& each) {
            return name.starts_with(each.name) &&
                   (name.size() == each.name.size() || name[each.name.size()] == ' ');
        });
    return kind == std::end(kinds) ? nullptr : kind;
}

/// The first words behind the kind: `phê duyệt dự án`, of which two tell the deed; of `cấp …` one.
bool speaks_of_deed(const Folded& steps, std::string_view rest) {
    constexpr std::string_view short_deeds[] = {"cấp", "công", "phê", "hỗ", "gia"};
    auto words = split(rest, " ");
    std::erase_if(words, [](std::string_view word) { return word.empty(); });
    if (words.empty()) return true;
    const bool one = std::find(std::begin(short_deeds), std::end(short_deeds), words[0]) !=
                     std::end(short_deeds);
    if (one && steps.mentions(words[0])) return true;
    return words.size() < 2 || steps.mentions(fmt::format("{} {}", words[0], words[1]));
}

/// In doubt a step makes it.
bool is_made(const Outcome& result, const Folded& steps) {
    const Folded folded(result.name.value);
    const std::string_view name = without_marks(folded.text());
    const Kind* const kind = kind_of(name);
    if (kind == nullptr) return true;
    const bool spoken = std::any_of(
        kind->also.begin(), kind->also.end(),
        [&](std::string_view word) { return steps.text().find(word) != std::string_view::npos; });
    return spoken || (kind->by_deed && speaks_of_deed(steps, name.substr(kind->name.size())));
}

void check(const Subject& subject, Report& report) {
    constexpr std::size_t shortest = 300;
    const Procedure& procedure = subject.procedure;
    if (!is_public_record(procedure)) return;
    const std::string words = words_of_steps(procedure.steps) + procedure.note.value;
    if (procedure.steps.size() < 2 && words.size() < shortest) return;
    const Folded steps(words);
    Places places;
    for (std::size_t i = 0; i < procedure.results.size(); ++i) {
        const Outcome& result = procedure.results[i];
        if (is_made(result, steps)) return;
        places.add(result.name.span, item_path("results", result.id, i));
    }
    if (places.empty()) return;
    const std::string& name = procedure.results.front().name.value;
    constexpr std::size_t longest = 120;
    places.ask(subject, report,
               say("không bước nào của trình tự cấp, ban hành “{}”; bước nào ra kết quả này?",
                   "no step makes “{}”; which one does?",
                   name.size() > longest
                       ? std::string(without_marks(name)).substr(0, name.find(' ', longest)) + " …"
                       : std::string(without_marks(name))),
               {"kết quả này cũng không có bước nào ra", "nor does any step make this one"});
}

}  // namespace

constexpr Code code{
    .id = "R028",
    .name = "result-without-step",
    .severity = Severity::info,
    .title = {"Kết quả không do bước nào của trình tự tạo ra.", "No step makes the result."},
    .rationale = {"Trình tự phải đi tới kết quả; nếu không, hoặc thiếu bước ký, cấp, hoặc kết quả "
                  "chép từ thủ tục khác.",
                  "The steps have to lead to the result; else the one that signs is left out, or "
                  "the result is of another procedure."},
    .remedy = {"Ghi bước ký, cấp kết quả với đúng tên của nó, hoặc sửa tên kết quả theo trình tự.",
               "State the step that issues it by its name, or mend the name of the result."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
handled_by: [Sở Xây dựng]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: xem, actor: Sở Xây dựng, action: "Yêu cầu bổ sung nếu thiếu, thẩm định; không đạt thì trả lời, nêu lý do", time: 5 ngày}
results:
  - {id: gp, name: Giấy phép thi công, validity: 1 năm}  # expect: result-without-step
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
handled_by: [Sở Xây dựng]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: xem, actor: Sở Xây dựng, action: "Yêu cầu bổ sung nếu thiếu, thẩm định, cấp giấy phép thi công; không đạt thì trả lời, nêu lý do", time: 5 ngày}
results:
  - {id: gp, name: Giấy phép thi công, validity: 1 năm}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::result_without_step
