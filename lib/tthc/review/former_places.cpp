#include "tthc/review/former_places.h"

#include "tthc/base/digits.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace tthc {
namespace {

constexpr std::string_view kinds_of_district[] = {"huyện", "quận"};
constexpr std::string_view kinds_of_commune[] = {"phường", "xã", "thị trấn"};
constexpr std::string_view named_after_place[] = {"dân",   "an",    "viện", "trường", "ubnd",
                                                  "đội",   "đường", "hđnd", "thanh",  "ủy",
                                                  "phòng", "sự",    "cấp"};
constexpr std::string_view former[] = {"cũ", "(cũ", "(cũ)", "trước", "(trước", "nay", "(nay"};
constexpr std::size_t words_behind = 4;

struct Token {
    std::string written;
    std::string lower;
    bool ends = false;  ///< a mark stands behind it
};

std::vector<Token> tokens_of(std::string_view text) {
    constexpr std::string_view marks = ",;.:)\"";
    constexpr std::string_view closing_quote = "”";
    std::vector<Token> tokens;
    for (const std::string_view word : split(text, " \n\t\r")) {
        if (word.empty()) continue;
        const auto end = std::min(word.find_first_of(marks), word.find(closing_quote));
        const std::string_view bare = word.substr(0, end);
        tokens.push_back({std::string(bare), utf8::to_lower(word.substr(0, end)),
                          end != std::string_view::npos});
        if (bare.empty()) tokens.back().lower = word;
    }
    return tokens;
}

bool ends_in_case(std::string_view text, std::string_view small, std::string_view large) {
    if (text.size() < small.size()) return false;
    text.remove_prefix(text.size() - small.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != small[i] && text[i] != large[i]) return false;
    }
    return true;
}

/// Whether some word may be `huyện` or `quận`, in whatever case: most texts need no closer look.
bool may_hold_a_kind(std::string_view text) {
    for (auto at = text.find('\xE1'); at != std::string_view::npos;
         at = text.find('\xE1', at + 1)) {
        const std::string_view before = text.substr(0, at);
        const std::string_view letter = text.substr(at, 3);
        if (letter == "ệ" || letter == "Ệ") {
            if (ends_in_case(before, "huy", "HUY")) return true;
        } else if ((letter == "ậ" || letter == "Ậ") && ends_in_case(before, "qu", "QU")) {
            return true;
        }
    }
    return false;
}

bool is_proper(const Token& token) {
    if (token.written.empty() || token.written.front() == '(') return false;
    return is_digit(token.written.front()) || token.written != token.lower;
}

bool is_one_of(const std::string& word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// `Văn Miếu - Quốc Tử Giám` is one name.
bool joins_names(const std::vector<Token>& tokens, std::size_t at) {
    return tokens[at].written == "-" && at + 1 < tokens.size() && is_proper(tokens[at + 1]);
}

/// `Ba Đình,` behind `quận`: where the name ends, which is where it begins if there is none.
std::size_t name_end(const std::vector<Token>& tokens, std::size_t at) {
    const std::size_t begin = at;
    while (at < tokens.size() &&
           (is_proper(tokens[at]) || (at > begin && joins_names(tokens, at)))) {
        ++at;
        if (tokens[at - 1].ends) break;
    }
    return at;
}

bool is_former(const std::vector<Token>& tokens, std::size_t at) {
    const std::size_t last = std::min(tokens.size(), at + words_behind);
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at),
                       tokens.begin() + static_cast<std::ptrdiff_t>(last),
                       [](const Token& token) { return is_one_of(token.lower, former); });
}

/// The kind of place whose words stand at `at`, and how many they are; none where none does.
std::size_t words_of_kind_at(const std::vector<Token>& tokens, std::size_t at,
                             std::span<const std::string_view> kinds) {
    for (const std::string_view kind : kinds) {
        const auto words = split(kind, " ");
        bool same = at + words.size() < tokens.size();
        for (std::size_t i = 0; same && i < words.size(); ++i)
            same = tokens[at + i].lower == words[i] && !tokens[at + i].ends;
        if (same) return words.size();
    }
    return 0;
}

std::vector<std::string> places_in(std::string_view text, std::span<const std::string_view> kinds) {
    std::vector<std::string> found;
    const std::vector<Token> tokens = tokens_of(text);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const std::size_t words = words_of_kind_at(tokens, i, kinds);
        if (words == 0) continue;
        if (i > 0 && !tokens[i - 1].ends && is_one_of(tokens[i - 1].lower, named_after_place))
            continue;
        const std::size_t end = name_end(tokens, i + words);
        if (end == i + words || is_former(tokens, end)) continue;
        std::string name = tokens[i].written;
        for (std::size_t word = i + 1; word < end; ++word)
            name += " " + tokens[word].written;
        found.push_back(std::move(name));
    }
    return found;
}

/// Whether a letter may be a capital, or a digit: not those in which most words begin.
bool may_begin_name(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const char c = text[at];
    const bool small = c >= 'a' && c <= 'z';
    return !small && c != ' ' && !text.substr(at).starts_with("đ");
}

/// Most texts name no commune: one is looked for before anything is parted.
bool may_hold_a_commune(std::string_view text) {
    for (const std::string_view kind : {"hường ", "xã ", "Xã ", "trấn "}) {
        for (auto at = text.find(kind); at != std::string_view::npos;
             at = text.find(kind, at + 1)) {
            if (may_begin_name(text, at + kind.size())) return true;
        }
    }
    return false;
}

}  // namespace

std::vector<std::string> districts_in(std::string_view text) {
    return may_hold_a_kind(text) ? places_in(text, kinds_of_district) : std::vector<std::string>();
}

std::vector<std::string> communes_in(std::string_view text) {
    return may_hold_a_commune(text) ? places_in(text, kinds_of_commune)
                                    : std::vector<std::string>();
}

}  // namespace tthc
