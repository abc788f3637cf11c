#include "tthc/review/former_districts.h"

#include "tthc/base/digits.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace tthc {
namespace {

constexpr std::string_view kinds_of_district[] = {"huyện", "quận"};
constexpr std::string_view named_after_district[] = {
    "dân", "an", "viện", "trường", "ubnd", "đội", "đường", "hđnd", "thanh", "ủy", "phòng", "sự"};
constexpr std::string_view former[] = {"cũ", "(cũ", "(cũ)", "trước", "(trước", "nay", "(nay"};
constexpr std::size_t words_behind = 4;

struct Token {
    std::string written;
    std::string lower;
    bool ends = false;  ///< a mark stands behind it
};

std::vector<Token> tokens_of(std::string_view text) {
    constexpr std::string_view marks = ",;.:)\"”";
    std::vector<Token> tokens;
    for (const std::string_view word : split(text, " \n\t\r")) {
        if (word.empty()) continue;
        const auto end = word.find_first_of(marks);
        const std::string_view bare = word.substr(0, end);
        tokens.push_back({std::string(bare), utf8::to_lower(word.substr(0, end)),
                          end != std::string_view::npos});
        if (bare.empty()) tokens.back().lower = word;
    }
    return tokens;
}

/// Whether some word may be `huyện` or `quận`, in whatever case: most texts need no closer look.
bool may_hold_a_kind(std::string_view text) {
    for (auto at = text.find('\xE1'); at != std::string_view::npos;
         at = text.find('\xE1', at + 1)) {
        const char before = at > 0 ? text[at - 1] : ' ';
        const std::string_view letter = text.substr(at, 3);
        if ((before == 'y' || before == 'Y') && (letter == "ệ" || letter == "Ệ")) return true;
        if ((before == 'u' || before == 'U') && (letter == "ậ" || letter == "Ậ")) return true;
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

/// `Ba Đình,` behind `quận`: where the name ends, which is where it begins if there is none.
std::size_t name_end(const std::vector<Token>& tokens, std::size_t at) {
    while (at < tokens.size() && is_proper(tokens[at])) {
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

}  // namespace

std::vector<std::string> districts_in(std::string_view text) {
    std::vector<std::string> found;
    if (!may_hold_a_kind(text)) return found;
    const std::vector<Token> tokens = tokens_of(text);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!is_one_of(tokens[i].lower, kinds_of_district) || tokens[i].ends) continue;
        if (i > 0 && !tokens[i - 1].ends && is_one_of(tokens[i - 1].lower, named_after_district))
            continue;
        const std::size_t end = name_end(tokens, i + 1);
        if (end == i + 1 || is_former(tokens, end)) continue;
        std::string name = tokens[i].written;
        for (std::size_t word = i + 1; word < end; ++word)
            name += " " + tokens[word].written;
        found.push_back(std::move(name));
    }
    return found;
}

}  // namespace tthc
