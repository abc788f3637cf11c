#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/review/act_numbers.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::rules::detailed_law_missing {
namespace {

constexpr Ground basis[] = {grounds::competent_issuer, grounds::review_content};

/// By which a title says that it details or amends the law behind them.
constexpr std::string_view details[] = {"quy định chi tiết", "hướng dẫn thi hành",
                                        "biện pháp thi hành"};
constexpr std::string_view amends = "sửa đổi, bổ sung một số điều của luật ";

/// What may stand between these words and the law.
constexpr std::string_view between[] = {"một",  "số",   "điều", "của", "và",   "thi",
                                        "hành", "biện", "pháp", "tổ",  "chức", "hướng",
                                        "dẫn",  "bộ",   "các",  "nội", "dung"};

/// The name of a law ends before them.
constexpr std::string_view name_ends[] = {
    " số ",   " năm ",      " ngày ",        " được ",   " của ",    " do ",
    " về ",   " đã ",       " và nghị định", " và luật", " và điều", ", nghị định",
    ", luật", " liên quan", " trong ",       ";",        ".",        "(",
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
               std::find(std::begin(between), std::end(between), word) != std::end(between);
    });
}

/// The law that a title details, without the word `luật`.
std::string_view detailed_in(std::string_view title) {
    constexpr std::string_view law = "luật ";
    for (const std::string_view words : details) {
        const auto at = title.find(words);
        const bool of_another = title.substr(0, at).find("sửa đổi") != std::string_view::npos;
        if (at == std::string_view::npos || of_another) continue;
        const std::string_view rest = title.substr(at + words.size());
        const auto begin = rest.find(law);
        if (begin != std::string_view::npos && only_joins(rest.substr(0, begin)))
            return name_at(rest.substr(begin + law.size()));
    }
    return {};
}

/// The law that a title amends without its number; with it, another rule tells.
std::string_view amended_in(std::string_view title, const Citation& citation) {
    const auto at = title.find(amends);
    if (at == std::string_view::npos || title.find(", luật ", at) != std::string_view::npos)
        return {};
    const auto numbers = act_numbers_in(citation.title);
    const bool numbered = std::any_of(numbers.begin(), numbers.end(), [&](std::string_view number) {
        return number != citation.act;
    });
    return numbered ? std::string_view{} : name_at(title.substr(at + amends.size()));
}

bool is_law(const Citation& citation) {
    const Folded act(citation.act);
    const Folded title(citation.title);
    return act.text().find("/qh") != std::string_view::npos ||
           act.text().find("vbhn") != std::string_view::npos || act.starts_with("luật") ||
           act.starts_with("bộ luật") || title.starts_with("luật") || title.starts_with("bộ luật");
}

/// Whether a law may be the one of that name: half of its words, or no name of its own.
bool may_be(const Citation& citation, std::string_view name) {
    if (!is_law(citation)) return false;
    const Folded title(citation.title + " " + citation.act);
    if (!title.first_of({"sửa đổi", "quy định chi tiết"}).empty()) return false;
    if (Folded(citation.title).text().size() < std::string_view("luật số 00/0000/qh00 ").size())
        return true;
    const auto words = split(name, " ,");
    const auto told = std::count_if(words.begin(), words.end(), [&](std::string_view word) {
        return !word.empty() && title.mentions(word);
    });
    return 2 * static_cast<std::size_t>(told) >= words.size();
}

/// A name of two words at least.
bool is_name(std::string_view name) {
    constexpr std::size_t longest = 90;
    return name.find(' ') != std::string_view::npos && name.size() < longest &&
           !Folded(name).starts_with("sửa đổi");
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    for (const auto& citation : procedure.basis) {
        const Folded title(citation->title);
        const std::string_view detailed = detailed_in(title.text());
        const std::string_view law =
            detailed.empty() ? amended_in(title.text(), *citation) : detailed;
        const bool listed = std::any_of(procedure.basis.begin(), procedure.basis.end(),
                                        [&](const auto& other) { return may_be(*other, law); });
        if (!is_name(law) || listed) continue;
        const std::string name = as_written(citation->title, fmt::format("luật {}", law));
        report.ask(subject, citation.span, "basis",
                   detailed.empty()
                       ? say("căn cứ ghi {} sửa đổi {} nhưng không ghi luật đó; có bổ sung không?",
                             "the basis lists {}, which amends {}, and not that law; add it?",
                             citation->act, name)
                       : say("căn cứ ghi {} quy định chi tiết {} nhưng không ghi luật đó; có bổ "
                             "sung không?",
                             "the basis lists {}, which details {}, and not that law; add it?",
                             citation->act, name));
        return;
    }
}

}  // namespace

constexpr Code code{
    .id = "L014",
    .name = "detailed-law-missing",
    .severity = Severity::info,
    .title = {"Căn cứ có văn bản chi tiết, sửa đổi một luật nhưng không có luật đó.",
              "The legal basis has what details or amends a law without the law."},
    .rationale = {"Luật giao quy định thủ tục; thiếu luật thì không biết việc giao có căn cứ hay "
                  "không, luật đã hết hiệu lực hay chưa.",
                  "The law assigns what is prescribed; without it nobody sees whether it does, and "
                  "whether it is in force."},
    .remedy = {"Bổ sung luật vào căn cứ pháp lý, ghi số, ký hiệu.",
               "Add the law with its number to the legal basis."},
    .grounds = basis,
    .bad = R"(
basis:
  - {act: 26/2026/NĐ-CP, title: "Quy định chi tiết và hướng dẫn thi hành một số điều của Luật Hóa chất về quản lý hóa chất"}  # expect: detailed-law-missing
)",
    .good = R"(
basis:
  - {act: 69/2025/QH15, title: Luật Hóa chất năm 2025}
  - {act: 26/2026/NĐ-CP, title: "Quy định chi tiết và hướng dẫn thi hành một số điều của Luật Hóa chất về quản lý hóa chất"}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::detailed_law_missing
