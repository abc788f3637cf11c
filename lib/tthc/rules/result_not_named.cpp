#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

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

bool says_nothing(const Outcome& result, bool only) {
    const std::string name = bare_name(result);
    return is_one_of(name, kinds) || (only && is_one_of(name, answers));
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    const auto& results = procedure.results;
    Places places;
    std::string first;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (!says_nothing(results[i], results.size() == 1)) continue;
        if (first.empty()) first = results[i].name.value;
        places.add(results[i].name.span, item_path("results", results[i].id, i));
    }
    if (places.empty()) return;
    places.ask(subject, report,
               say("kết quả chỉ ghi “{}”; tên đầy đủ là gì?",
                   "the result is “{}” only; what is its full name?", first),
               {"kết quả này cũng chưa có tên", "this result has no name either"});
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
    .remedy = {"Ghi tên đầy đủ của kết quả như trong văn bản.",
               "State the full name of the result as the law has it."},
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
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::result_not_named
