#include "tthc/review/references.h"

#include "tthc/base/split.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc {
namespace {

/// By which a text sends its reader elsewhere.
constexpr std::string_view references[] = {
    "quy định tại",   "theo quy định của", "quy định khoản", "theo quy định tại",
    "quy định trong", "quy định điều",     "theo điều",      "theo quy định"};

/// Words that say nothing of what has to be met.
constexpr std::string_view plain[] = {
    "các", "điều", "kiện",  "yêu",   "cầu",   "tiêu",  "chuẩn", "chí",  "thuộc", "trường",
    "hợp", "đối",  "tượng", "được",  "theo",  "phải",  "đầy",   "đủ",   "nội",   "dung",
    "cụ",  "thể",  "là",    "một",   "trong", "và",    "có",    "đáp",  "ứng",   "bảo",
    "đảm", "nhóm", "khác",  "chung", "đúng",  "những", "thực",  "hiện", "căn",   "cứ"};
constexpr std::string_view of_conditions[] = {"đáp ứng",  "điều kiện", "tiêu chuẩn",
                                              "tiêu chí", "yêu cầu",   "thuộc"};

/// A list follows, or the words are of papers or of what is done.
constexpr std::string_view tells_more[] = {
    "như sau", "sau đây", "sau",      "gồm",     "bao gồm",   "trong đó",
    "giấy tờ", "văn bản", "đánh giá", "kết quả", "công suất", "trường hợp khác",
    "nếu",     "khi",     "đã",       "hồ sơ",   "hiệu lực",  "hoặc có"};

/// Papers of whatever kind.
constexpr std::string_view papers_of_any_kind[] = {
    "giấy tờ",          "các giấy tờ",          "tài liệu", "các tài liệu",
    "thành phần hồ sơ", "các thành phần hồ sơ", "hồ sơ",    "các văn bản",
    "chứng từ",         "các chứng từ"};

/// Behind dashes, numbers and letters: `a) `, `1.2. `, `(i) `.
std::string_view without_mark(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" -+*•–.()0123456789"), text.size()));
    const auto end = text.find(") ");
    constexpr std::size_t longest_mark = 3;
    return end <= longest_mark ? text.substr(end + 2) : text;
}

std::size_t first_reference(std::string_view text) {
    std::size_t first = std::string_view::npos;
    for (const std::string_view words : references)
        first = std::min(first, find_phrase(text, words));
    return first;
}

bool is_plain_word(std::string_view word) {
    return std::find(std::begin(plain), std::end(plain), word) != std::end(plain);
}

/// The plain words right before a reference, and how many others stand before them.
struct Lead {
    std::string_view plain_words;
    std::size_t others = 0;
};

Lead lead_of(std::string_view before) {
    auto words = split(before, " ,");
    std::erase_if(words, [](std::string_view word) { return word.empty(); });
    std::size_t others = words.size();
    while (others > 0 && is_plain_word(words[others - 1]))
        --others;
    const bool any = others < words.size();
    const auto begin =
        any ? static_cast<std::size_t>(words[others].data() - before.data()) : before.size();
    return {before.substr(begin), others};
}

/// Whether what a reference leads to is a provision or a law, not a contract or a certificate.
bool names_law(const Folded& text) {
    const bool provision = find_phrase(text.text(), "điều") < find_phrase(text.text(), "điều lệ") ||
                           !text.first_of({"khoản", "chương", "luật", "pháp luật", "nghị định",
                                           "thông tư", "nghị quyết", "quyết định", "quy chế"})
                                .empty();
    return provision && text.first_of({"tại giấy", "tại điều lệ", "tại hợp đồng"}).empty();
}

}  // namespace

bool is_told_by_reference(const Condition& condition) {
    constexpr std::size_t longest = 460;
    constexpr std::size_t longest_subject = 12;
    const Folded folded(condition.text.value);
    const std::string_view text = without_mark(folded.text());
    if (text.size() > longest || text.find_first_of(":;") < text.size() - 1 ||
        !folded.first_of(tells_more).empty() || folded.starts_with("không"))
        return false;
    const auto at = first_reference(text);
    if (at == std::string_view::npos || !names_law(Folded(text.substr(at)))) return false;
    const Lead lead = lead_of(text.substr(0, at));
    const bool of_condition = !Folded(lead.plain_words).first_of(of_conditions).empty();
    return lead.others == 0 || (of_condition && lead.others <= longest_subject);
}

bool is_named_by_reference(const Document& paper) {
    const Folded folded(paper.name.value);
    const std::string_view text = without_mark(folded.text());
    if (!folded.first_of({"gồm", "bao gồm", "sau đây", "như sau", "phải được", "chứng minh"})
             .empty() ||
        text.find(':') < text.size())
        return false;
    const auto* const lead =
        std::find_if(std::begin(papers_of_any_kind), std::end(papers_of_any_kind),
                     [&](std::string_view words) { return Folded(text).starts_with(words); });
    if (lead == std::end(papers_of_any_kind)) return false;
    const Folded rest(text.substr(lead->size()));
    const bool refers = rest.starts_with("quy định tại") || rest.starts_with("theo quy định tại") ||
                        rest.starts_with("được quy định tại");
    return refers && names_law(rest);
}

}  // namespace tthc
