#include "tthc/review/ended_agencies.h"

#include "tthc/base/say.h"
#include "tthc/review/words.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace tthc {
namespace {

constexpr std::size_t longest_title = 260;
constexpr std::size_t near_words = 80;

constexpr std::string_view acts[] = {"thông tư",    "nghị định",    "quyết định số", "nghị quyết",
                                     "chỉ thị",     "công văn số",  "quy chuẩn",     "văn bản số",
                                     "kế hoạch số", "thông báo số", "hướng dẫn số",  "bộ luật",
                                     "luật số"};
constexpr std::string_view head_of_agency[] = {" bộ trưởng",  " chủ tịch",        " giám đốc",
                                               " trưởng",     " tổng cục trưởng", " cục trưởng",
                                               " thủ trưởng", " phó chủ tịch",    " ban"};
constexpr std::string_view rules_of[] = {" quy định của",   " quy định",     " hướng dẫn của",
                                         " quy chế của",    " ban hành của", " công bố của",
                                         " quyết định của", " thông tư của", " quản lý của"};
constexpr std::string_view issues[] = {
    "cấp",      "ban hành", "phê duyệt", "thẩm định", "xác nhận",   "ký",        "công nhận",
    "cấp phép", "công bố",  "quản lý",   "quy định",  "chứng nhận", "quyết định"};
constexpr std::string_view handed_on[] = {"trình", "gửi", "nộp", "chuyển", "tiếp nhận"};
constexpr std::string_view handed_over[] = {"gửi", "trình", "nộp", "đến", "báo cáo", "tại"};
constexpr std::string_view gone_behind[] = {"nay là",    "(cũ",       "cũ",
                                            "trước đây", "trước khi", "sáp nhập",
                                            "hợp nhất",  "giải thể",  "trước sắp xếp"};
constexpr std::string_view gone_before[] = {"trước đây là", "thay cho",   "thay thế",
                                            "tiền thân",    "tách ra từ", "chuyển từ",
                                            "tiếp nhận từ", "kế thừa"};
constexpr std::string_view gone_in_clause[] = {"trước ngày", "trước thời điểm", "đến trước"};

bool is_inside_word(std::string_view text, std::size_t at) {
    const auto c = at < text.size() ? static_cast<unsigned char>(text[at]) : ' ';
    return c > 127 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool has_words(std::string_view text, std::string_view words) {
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const bool begins = at == 0 || !is_inside_word(text, at - 1);
        if (begins && !is_inside_word(text, at + words.size())) return true;
    }
    return false;
}

template <class Words>
bool has_one_of(std::string_view text, const Words& words) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view each) { return has_words(text, each); });
}

template <class Words>
bool ends_with_one_of(std::string_view text, const Words& words) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return text.ends_with(word); });
}

/// Back to where the clause begins: a semicolon, or the stop of a sentence.
std::string_view clause_before(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest_title) {
        const char c = text[begin - 1];
        const bool number = begin < text.size() && text[begin] >= '0' && text[begin] <= '9';
        if (c == ';' || (c == '.' && !number)) break;
        --begin;
    }
    return text.substr(begin, at - begin);
}

std::string_view clause_behind(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    return rest.substr(0, rest.find_first_of(";."));
}

std::string_view last_of(std::string_view text) {
    return text.size() > near_words ? text.substr(text.size() - near_words) : text;
}

std::string_view without_head(std::string_view before) {
    for (const std::string_view head : head_of_agency) {
        if (before.ends_with(head)) return before.substr(0, before.size() - head.size());
    }
    return before;
}

/// `… Thông tư số 02/2022/TT-BTNMT ngày 10/01/2022 của Bộ trưởng`, also behind other ministries.
bool ends_title(std::string_view before) {
    std::size_t act = std::string_view::npos;
    for (const std::string_view word : acts) {
        const auto at = before.rfind(word);
        if (at != std::string_view::npos && (act == std::string_view::npos || at > act)) act = at;
    }
    if (has_words(before, "cơ quan ban hành")) return true;
    if (act == std::string_view::npos) return false;
    const std::string_view between = before.substr(act);
    return has_words(between, "của") && !has_one_of(between, handed_over);
}

/// `quy định về phòng, chống dịch bệnh của`.
bool ends_rules(std::string_view before, std::string_view bare) {
    return ends_with_one_of(bare, rules_of) ||
           (bare.ends_with(" của") && has_words(last_of(before), "quy định"));
}

bool is_issuer(std::string_view before, std::string_view behind, AgencyContext context) {
    const std::string_view words = behind.substr(0, near_words);
    if (before.ends_with(" do") && has_one_of(words, issues) && !has_one_of(words, handed_on))
        return true;
    return context == AgencyContext::paper && (before.ends_with(" của") || before.ends_with(" do"));
}

bool is_of_the_past(std::string_view before, std::string_view behind) {
    return has_one_of(behind.substr(0, near_words), gone_behind) ||
           has_one_of(last_of(before), gone_before) || has_one_of(before, gone_in_clause) ||
           has_one_of(behind, gone_in_clause);
}

bool is_quoted(std::string_view text, std::size_t at) {
    return std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '"') % 2 == 1;
}

bool acts_today(std::string_view text, const AgencyRegister::Mention& mention,
                AgencyContext context) {
    const std::string_view clause = clause_before(text, mention.begin);
    const std::string_view before =
        clause.ends_with(' ') ? clause.substr(0, clause.size() - 1) : clause;
    const std::string_view behind = clause_behind(text, mention.end);
    const std::string_view bare = without_head(before);
    return !ends_title(before) && !ends_rules(before, bare) && !is_issuer(bare, behind, context) &&
           !is_of_the_past(before, behind) && !is_quoted(text, mention.begin);
}

}  // namespace

std::vector<ActingAgency> ended_agencies_in(std::string_view text, const AgencyRegister& agencies,
                                            Date day, AgencyContext context) {
    std::vector<ActingAgency> found;
    const Folded folded(text);
    const std::string_view plain = folded.agency_text();
    for (const auto& mention : agencies.ended_in(plain, day)) {
        if (acts_today(plain, mention, context)) found.push_back({mention.agency, mention.name});
    }
    return found;
}

std::string ended_part_of_list(const std::string& field, const Agency& ended,
                               const AgencyRegister& agencies, Date day) {
    if (field.find(", ") == std::string::npos) return {};
    const std::string plain = agency_text(field);
    for (const auto& mention : agencies.ended_in(plain, day)) {
        const bool listed = mention.begin > 0 || plain.substr(mention.end).starts_with(", ");
        if (mention.agency == &ended && listed) return mention.name;
    }
    return {};
}

Message successor_help(const Agency& agency) {
    std::vector<std::string> next;
    for (const Text& successor : agency.successors)
        next.push_back(successor.value);
    return next.empty() ? Message{}
                        : say("ghi {}", "name {}", fmt::format("{}", fmt::join(next, "; ")));
}

std::string agency_alone(const std::string& field) {
    std::size_t end = field.size();
    for (const std::string_view behind : {" mà ", " thì ", " (nơi "})
        end = std::min(end, field.find(behind));
    return field.substr(0, end);
}

}  // namespace tthc
