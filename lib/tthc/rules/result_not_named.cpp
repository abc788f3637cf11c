#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::rules::result_not_named {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::principles};

/// Kinds of papers, and no word of which.
constexpr std::string_view kinds[] = {"giấy chứng nhận",
                                      "giấy phép",
                                      "quyết định",
                                      "quyết định hành chính",
                                      "giấy xác nhận",
                                      "chứng chỉ",
                                      "chứng nhận",
                                      "văn bản chấp thuận",
                                      "văn bản phê duyệt",
                                      "quyết định phê duyệt",
                                      "văn bản xác nhận",
                                      "văn bản hành chính",
                                      "kết quả",
                                      "kết quả giải quyết",
                                      "kết quả giải quyết thủ tục hành chính",
                                      "quyết định công nhận",
                                      "giấy tờ",
                                      "trực tiếp",
                                      "trực tuyến"};

/// They say enough beside a result that has a name.
constexpr std::string_view answers[] = {"văn bản",         "thông báo", "văn bản thông báo",
                                        "văn bản trả lời", "công văn",  "văn bản từ chối"};

bool is_one_of(std::string_view name, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), name) != words.end();
}

std::string bare_name(const Outcome& result) {
    const Folded name(result.name.value);
    std::string_view text = name.text();
    text.remove_prefix(std::min(text.find_first_not_of(" -+*."), text.size()));
    text = text.substr(0, text.find_last_not_of(" .;:,") + 1);
    return std::string(text);
}

std::string without_end_marks(std::string name) {
    name.erase(name.find_last_not_of(" .;:,") + 1);
    return name;
}

bool says_nothing(const Outcome& result, bool only) {
    const std::string name = bare_name(result);
    return is_one_of(name, kinds) || (only && is_one_of(name, answers));
}

/// A result without a name, as one procedure has it.
struct Nameless {
    std::string code;
    std::string name;
    std::string procedure;
    KeptPlace where;
};
using NamelessResults = std::vector<Nameless>;

std::optional<NamelessResults> note(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return {};
    const auto& results = procedure.results;
    NamelessResults found;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (!says_nothing(results[i], results.size() == 1)) continue;
        found.push_back(
            {results[i].code.value, results[i].name.value, identity(procedure),
             keep_place(subject, results[i].name.span, item_path("results", results[i].id, i))});
    }
    if (found.empty()) return {};
    return found;
}

/// Results of one code are one entry of the database; those without, one of their procedure.
std::string entry_of(const Nameless& result) {
    return result.code.empty() ? " " + result.procedure : result.code;
}

Message question(const Nameless& result, std::size_t others) {
    const std::string name = without_end_marks(result.name);
    if (result.code.empty() || others == 0)
        return say("kết quả chỉ ghi “{}”; tên đầy đủ là gì?",
                   "the result is “{}” only; what is its full name?", name);
    return say("kết quả mã {} chỉ ghi “{}”, dùng ở {} chỗ; tên đầy đủ là gì?",
               "the result of code {} is “{}” only, in {} places; what is its full name?",
               result.code, name, others + 1);
}

void judge(const std::vector<NamelessResults>& procedures, Report& report) {
    std::map<std::string, std::vector<const Nameless*>> entries;
    for (const NamelessResults& results : procedures) {
        for (const Nameless& result : results)
            entries[entry_of(result)].push_back(&result);
    }
    for (const auto& [entry, uses] : entries) {
        const Nameless& first = *uses.front();
        Finding& found = report.ask(first.where, question(first, uses.size() - 1));
        for (std::size_t i = 1; i < uses.size(); ++i)
            found.related.push_back(
                {{"kết quả này cũng chưa có tên", "this result has no name either"},
                 uses[i]->where.where()});
    }
}

}  // namespace

constexpr Code code{
    .id = "R023",
    .name = "result-not-named",
    .severity = Severity::info,
    .title = {"Kết quả chỉ ghi loại giấy tờ, không có tên.",
              "A result says what kind of paper it is and not which."},
    .rationale =
        {"“Giấy chứng nhận” không cho biết người nộp nhận được gì, và hồ sơ khác không tra "
         "được giấy này.",
         "\"A certificate\" does not tell what the applicant gets, and no other dossier can "
         "look it up."},
    .remedy = {"Ghi tên đầy đủ của kết quả như trong văn bản; kết quả có mã thì sửa một lần ở danh "
               "mục kết quả.",
               "State the full name of the result as the law has it; one that has a code is mended "
               "once, in the list of results."},
    .grounds = basis,
    .bad = R"(
results:
  - {id: gcn, name: Giấy chứng nhận, validity: 1 năm}  # expect: result-not-named
)",
    .good = R"(
results:
  - {id: gcn, name: Giấy chứng nhận quyền sử dụng đất, validity: 1 năm}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .across = across<NamelessResults, note, judge>};

}  // namespace tthc::rules::result_not_named
