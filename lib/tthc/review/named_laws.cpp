#include "tthc/review/named_laws.h"

#include "tthc/base/split.h"
#include "tthc/review/act_numbers.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace tthc {
namespace {

/// By which a title says that it details or amends the law behind them.
constexpr std::string_view detailing[] = {"quy định chi tiết", "hướng dẫn thi hành",
                                          "biện pháp thi hành"};
constexpr std::string_view amends = "sửa đổi, bổ sung một số điều của ";

/// What may stand between these words and the law.
constexpr std::string_view joining[] = {"một",  "số",   "điều", "của", "và",   "thi",
                                        "hành", "biện", "pháp", "tổ",  "chức", "hướng",
                                        "dẫn",  "bộ",   "các",  "nội", "dung"};

/// The name of a law ends before them.
constexpr std::string_view name_ends[] = {" số ",
                                          " năm ",
                                          " ngày ",
                                          " được ",
                                          " của quốc hội",
                                          " của chính phủ",
                                          " của nghị định",
                                          " và hướng dẫn",
                                          " do ",
                                          " về ",
                                          " đã ",
                                          " và nghị định",
                                          " và luật",
                                          " và điều",
                                          ", nghị định",
                                          ", luật",
                                          " liên quan",
                                          " trong ",
                                          ";",
                                          ".",
                                          "(",
                                          ":"};

std::string_view name_at(std::string_view text) {
    std::size_t end = text.find_first_of("0123456789");
    for (const std::string_view mark : name_ends)
        end = std::min(end, text.find(mark));
    const std::string_view name = text.substr(0, end);
    return name.substr(0, name.find_last_not_of(" ,-") + 1);
}

bool only_joins(std::string_view text) {
    const auto words = split(text, " ");
    return std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return word.empty() ||
               std::find(std::begin(joining), std::end(joining), word) != std::end(joining);
    });
}

/// What concerns several laws may concern this procedure by another of them.
bool names_another_law(std::string_view rest) {
    return rest.find(", luật ") != std::string_view::npos ||
           rest.find(" và luật ") != std::string_view::npos;
}

bool cites_law(const Citation& citation) {
    const Folded act(citation.act);
    const Folded title(citation.title);
    return act.text().find("/qh") != std::string_view::npos ||
           act.text().find("vbhn") != std::string_view::npos || act.starts_with("luật") ||
           act.starts_with("bộ luật") || title.starts_with("luật") || title.starts_with("bộ luật");
}

bool amends_or_details(const Folded& title) {
    return title.starts_with("sửa đổi") ||
           !title.first_of({"luật sửa đổi", "về sửa đổi", "quy định chi tiết"}).empty();
}

/// The words of a name: not `luật`, numbers, dates.
std::vector<std::string_view> own_words_of(std::string_view text) {
    constexpr std::string_view plain[] = {"luật", "bộ",    "số",  "của", "quốc", "hội",
                                          "ngày", "tháng", "năm", "và",  "về"};
    auto words = split(text, " :-,;.()");
    std::erase_if(words, [&](std::string_view word) {
        return word.empty() || word.find_first_of("0123456789") != std::string_view::npos ||
               std::find(std::begin(plain), std::end(plain), word) != std::end(plain);
    });
    return words;
}

std::ptrdiff_t shared_words(const std::vector<std::string_view>& words, std::string_view text) {
    const Folded other(text);
    return std::count_if(words.begin(), words.end(),
                         [&](std::string_view word) { return other.mentions(word); });
}

/// `luật` and two words at least.
bool names_a_law(std::string_view law) {
    constexpr std::size_t longest = 110;
    return split(law, " ").size() > 2 && law.size() < longest &&
           Folded(law).first_of({"luật sửa đổi", "luật này"}).empty();
}

std::string_view law_at(std::string_view text) {
    const std::string_view law = name_at(text);
    return names_a_law(law) ? law : std::string_view{};
}

}  // namespace

std::string_view law_detailed_by(std::string_view title) {
    constexpr std::string_view law = "luật ";
    constexpr std::string_view code_of = "bộ ";
    for (const std::string_view words : detailing) {
        const auto at = title.find(words);
        const bool of_another = title.substr(0, at).find("sửa đổi") != std::string_view::npos;
        if (at == std::string_view::npos || of_another) continue;
        const std::string_view rest = title.substr(at + words.size());
        const auto begin = rest.find(law);
        if (begin == std::string_view::npos || !only_joins(rest.substr(0, begin)) ||
            names_another_law(rest))
            continue;
        const bool is_code = rest.substr(0, begin).ends_with(code_of);
        return law_at(rest.substr(is_code ? begin - code_of.size() : begin));
    }
    return {};
}

std::string_view law_amended_by(std::string_view title, const Citation& citation) {
    const auto at = title.find(amends);
    const bool details = title.find("quy định chi tiết") != std::string_view::npos;
    if (at == std::string_view::npos || details ||
        !title.substr(at + amends.size()).starts_with("luật ") ||
        names_another_law(title.substr(at)))
        return {};
    const auto numbers = act_numbers_in(citation.title);
    const bool numbered = std::any_of(numbers.begin(), numbers.end(), [&](std::string_view number) {
        return number != citation.act;
    });
    return numbered ? std::string_view{} : law_at(title.substr(at + amends.size()));
}

bool may_be_law(const Citation& citation, std::string_view law) {
    const Folded title(citation.title);
    if (!cites_law(citation) || amends_or_details(title)) return false;
    const Folded all(citation.title + " " + citation.act);
    const auto told = own_words_of(all.text());
    const auto named = own_words_of(law);
    return shared_words(told, law) == std::ssize(told) ||
           3 * shared_words(named, all.text()) >= 2 * std::ssize(named);
}

}  // namespace tthc
