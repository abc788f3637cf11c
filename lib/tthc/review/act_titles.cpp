#include "tthc/review/act_titles.h"

#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc {
namespace {

/// Words that say what kind of act it is, and no more.
constexpr std::string_view kinds_of_act[] = {
    "luật",       "bộ luật",    "nghị định", "thông tư", "thông tư liên tịch",
    "quyết định", "nghị quyết", "pháp lệnh", "văn bản",  "văn bản hợp nhất",
    "số"};

/// Who issues acts; a ministry is named by some more words.
constexpr std::string_view issuers[] = {"chính phủ",
                                        "quốc hội",
                                        "ủy ban thường vụ quốc hội",
                                        "thủ tướng chính phủ",
                                        "ngân hàng nhà nước",
                                        "ngân hàng nhà nước việt nam",
                                        "thống đốc ngân hàng nhà nước",
                                        "thống đốc ngân hàng nhà nước việt nam"};
constexpr std::string_view ministries[] = {"bộ ", "bộ trưởng bộ "};
constexpr std::string_view words_of_matter[] = {"về",    "quy", "sửa", "bổ",
                                                "hướng", "ban", "hợp", "luật"};
constexpr std::size_t longest_ministry = 60;

bool is_issuer(std::string_view words) {
    if (words.starts_with("của ")) words.remove_prefix(std::string_view("của ").size());
    if (std::find(std::begin(issuers), std::end(issuers), words) != std::end(issuers)) return true;
    const bool ministry =
        std::any_of(std::begin(ministries), std::end(ministries),
                    [&](std::string_view opening) { return words.starts_with(opening); });
    return ministry && words.size() <= longest_ministry &&
           Folded(words).first_of(words_of_matter).empty();
}

bool is_of_date(std::string_view word) {
    return word == "ngày" || word == "tháng" || word == "năm" ||
           word.find_first_not_of("0123456789/") == std::string_view::npos;
}

/// What is left of a title without its own number, a date, who issued it and the words of its kind.
std::string words_beside_number(const std::string& title, const std::string& act) {
    std::string text(Folded(title).text());
    const Folded number(act);
    std::size_t behind = 0;
    if (const auto at = text.find(number.text()); at != std::string::npos) {
        text.erase(at, number.text().size());
        behind = at;
    }
    std::string before;
    std::string after;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" .,;:-", begin), text.size());
        std::string& words = begin < behind ? before : after;
        const std::string word = text.substr(begin, end - begin);
        if (!word.empty() && !is_of_date(word)) words += (words.empty() ? "" : " ") + word;
        begin = end + 1;
    }
    if (behind > 0 && is_issuer(after)) after.clear();
    std::string words = before.empty() || after.empty() ? before + after : before + " " + after;
    if (words.ends_with(" số")) words.erase(words.size() - std::string_view(" số").size());
    return words;
}

}  // namespace

bool has_bare_title(const Citation& citation) {
    if (citation.title.empty()) return false;
    const std::string words = words_beside_number(citation.title, citation.act);
    return words.empty() || std::find(std::begin(kinds_of_act), std::end(kinds_of_act), words) !=
                                std::end(kinds_of_act);
}

Citation with_known_title(const Citation& citation, const LawRegister& law) {
    Citation titled = citation;
    if (!citation.title.empty() && !has_bare_title(citation)) return titled;
    if (const auto known = law.find(citation.act)) titled.title = known->name.value;
    return titled;
}

}  // namespace tthc
