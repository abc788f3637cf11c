#include "tthc/review/applying.h"

#include <algorithm>
#include <iterator>

namespace tthc {
namespace {

constexpr std::string_view ways_to_apply[] = {
    "nộp",        "gửi",        "lập hồ sơ", "lập 01 bộ hồ sơ", "chuẩn bị hồ sơ",
    "có nhu cầu", "có yêu cầu", "đề nghị",   "làm thủ tục",     "chuẩn bị đầy đủ hồ sơ",
    "đăng ký",    "chuẩn bị",   "lập",       "hoàn thiện hồ sơ"};

/// Behind them the words are of somebody else: `cá nhân, tổ chức khác`.
constexpr std::string_view others[] = {"khác", "có liên quan", "liên quan", "được ủy quyền"};

/// Before them the words are of what is done to somebody, or of somebody's delegate.
constexpr std::string_view objects[] = {"cho ",   "của ", "tới ",  "đến ", "với ",  "gồm ", "hoặc ",
                                        "quyền ", "bởi ", "danh ", "do ",  "theo ", "về "};

bool ends_in_one_of(std::string_view text, std::span<const std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.ends_with(word); });
}

/// Whether the clause that a comma closes says when: `Trong vòng 5 ngày kể từ …, công ty gửi …`.
bool opens_with_time(std::string_view before) {
    constexpr std::string_view times[] = {"trong vòng ", "trong thời hạn ", "chậm nhất ",
                                          "khi có ",     "sau khi ",        "trước khi "};
    const auto end = before.find_last_of(".;:");
    before.remove_prefix(end == std::string_view::npos ? 0 : end + 1);
    before.remove_prefix(std::min(before.find_first_not_of(" -+"), before.size()));
    return std::any_of(std::begin(times), std::end(times),
                       [&](std::string_view time) { return before.starts_with(time); });
}

/// Whether the words at `at` are the subject of `nộp`, `gửi`, `có nhu cầu` …
bool applies_there(std::string_view text, std::size_t at, std::string_view words) {
    const bool pair = words.find("cá nhân") != std::string_view::npos;
    const std::size_t nearby = pair ? 150 : 90;  // only firms and agencies stand for others often
    std::string_view before = text.substr(0, at);
    for (const std::string_view plural : {"các ", "những "}) {
        if (before.ends_with(plural)) before.remove_suffix(plural.size());
    }
    const bool inside = before.ends_with(", ") && !opens_with_time(before);
    if (inside || ends_in_one_of(before, objects)) return false;
    const std::string_view rest = text.substr(at + words.size(), nearby);
    const Folded next(rest.substr(0, rest.find_first_of(".;:")));
    const auto starts = [&](std::string_view word) { return next.starts_with(word); };
    if (std::any_of(std::begin(others), std::end(others), starts)) return false;
    return !next.first_of(ways_to_apply).empty();
}

}  // namespace

std::string_view applying_among(const Folded& action, std::span<const std::string_view> kinds) {
    const std::string_view text = action.text();
    for (const std::string_view words : kinds) {
        const auto at = text.find(words);
        if (at != std::string_view::npos && applies_there(text, at, words)) return words;
    }
    return {};
}

}  // namespace tthc
