#include "tthc/base/say.h"
#include "tthc/base/typography.h"
#include "tthc/review/grounds.h"
#include "tthc/review/revised.h"

#include <algorithm>
#include <string>
#include <vector>

namespace tthc::rules::abolished_result_still_required {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::principles};

/// Shorter names ("Quyết định", "Giấy phép") are found in the names of unrelated papers.
constexpr std::size_t least_words = 3;

struct Abolished {
    std::string code;
    std::string result;
    std::string words;
};

std::string words_of(const Text& name) {
    return " " + without_typography(name.value) + " ";
}

bool is_telling(const std::string& words) {
    return std::count(words.begin(), words.end(), ' ') > static_cast<std::ptrdiff_t>(least_words);
}

/// Results of abolished procedures that no procedure of the new version gives.
std::vector<Abolished> abolished(const Revised& versions) {
    std::vector<Abolished> gone;
    for (const Comparison& pair : versions.pairs) {
        if (!pair.is_removed() || pair.regrouped) continue;
        for (const Outcome& result : pair.before.procedure->results) {
            const std::string words = words_of(result.name);
            if (is_telling(words))
                gone.push_back({identity(*pair.before.procedure), result.name.value, words});
        }
    }
    std::erase_if(gone, [&](const Abolished& item) {
        return std::any_of(
            versions.pairs.begin(), versions.pairs.end(), [&](const Comparison& pair) {
                if (pair.is_removed()) return false;
                const auto& results = pair.after.procedure->results;
                return std::any_of(results.begin(), results.end(), [&](const Outcome& result) {
                    return words_of(result.name).find(item.words) != std::string::npos;
                });
            });
    });
    return gone;
}

bool asks_for(const Document& document, const Abolished& item) {
    const auto& from = document.result_of;
    const bool by_code = from.value == item.code;
    return by_code || words_of(document.name).find(item.words) != std::string::npos;
}

void judge(const Revised& versions, Report& report) {
    const auto gone = abolished(versions);
    for (const Comparison& pair : versions.pairs) {
        if (gone.empty() || pair.is_removed() || !pair.after.procedure->documents) continue;
        const auto& documents = pair.after.procedure->documents->items;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const auto item = std::find_if(gone.begin(), gone.end(), [&](const Abolished& each) {
                return asks_for(documents[i], each);
            });
            if (item == gone.end()) continue;
            report.add(revised::subject_of(pair, versions.facts), documents[i].name.span,
                       item_path("documents", documents[i].id, i),
                       say("vẫn phải nộp “{}”, là kết quả của thủ tục {} đã bãi bỏ",
                           "still asks for “{}”, the result of the abolished procedure {}",
                           item->result, item->code));
        }
    }
}

}  // namespace

constexpr Code code{
    .id = "D004",
    .name = "abolished-result-still-required",
    .severity = Severity::warning,
    .title = {"Giấy tờ phải nộp là kết quả của một thủ tục đã bãi bỏ.",
              "A required paper is the result of an abolished procedure."},
    .rationale =
        {"Bãi bỏ một thủ tục mà thủ tục khác vẫn phải có kết quả của nó thì người dân không "
         "còn nơi nào cấp giấy tờ đó.",
         "Once a procedure is abolished nobody issues its result any more, while another "
         "procedure still asks for it."},
    .remedy = {"Bỏ giấy tờ đó ở thủ tục còn lại, hoặc nêu giấy tờ thay thế.",
               "Take the paper out of the other procedure, or name what replaces it."},
    .grounds = basis,
    .bad = R"(
code: "1.000001"
---
code: "1.000002"
name: Cấp thẻ vận động viên
results:
  - {id: the, name: Thẻ vận động viên quốc gia}
+++
code: "1.000001"
documents:
  sets: 1
  items:
    - {id: the, name: Bản sao Thẻ vận động viên quốc gia, copies: 1}  # expect: abolished-result-still-required
)",
    .good = R"(
code: "1.000001"
---
code: "1.000002"
name: Cấp thẻ vận động viên
results:
  - {id: the, name: Thẻ vận động viên quốc gia}
+++
code: "1.000001"
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .revised = judge};

}  // namespace tthc::rules::abolished_result_still_required
