#include "tthc/diff/balance.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <string_view>

namespace tthc {
namespace {

bool is_same_part(const Part& left, const Part& right) {
    return left.name.en == right.name.en;
}

bool is_only(const std::vector<Part>& parts, const Part& part) {
    return parts.size() == 1 && is_same_part(parts.front(), part);
}

Message list_of(const std::vector<Part>& parts) {
    Message text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        if (i > 0) {
            text.vi += ", ";
            text.en += last ? " and " : ", ";
        }
        text.vi += parts[i].name.vi;
        text.en += parts[i].name.en;
    }
    return text;
}

struct Verb {
    std::string_view vi;
    std::string_view singular;
    std::string_view plural;
};
constexpr Verb falls_verb{"giảm", "falls", "fall"};
constexpr Verb grows_verb{"tăng", "grows", "grow"};
constexpr std::string_view changed_en = "changed in a way that no number compares";
constexpr Verb changed_verb{"thay đổi mà không so sánh được bằng số", changed_en, changed_en};

Message sentence(const std::vector<Part>& parts, const Verb& verb) {
    const bool singular = parts.size() == 1 && parts.front().number == Number::singular;
    const Message nouns = list_of(parts);
    return {fmt::format("{} {}", nouns.vi, verb.vi),
            fmt::format("{} {}", nouns.en, singular ? verb.singular : verb.plural)};
}

Trend sign(std::strong_ordering order) {
    if (std::is_eq(order)) return 0;
    return std::is_lt(order) ? -1 : 1;
}

}  // namespace

Trend trend(const Quantity& before, const Quantity& after) {
    const int low = *sign(after.low <=> before.low);
    const int likely = *sign(after.likely <=> before.likely);
    const int high = *sign(after.high <=> before.high);
    const bool falls = low < 0 || likely < 0 || high < 0;
    const bool grows = low > 0 || likely > 0 || high > 0;
    if (falls && grows) return {};
    return falls ? -1 : (grows ? 1 : 0);
}

void Balance::add(const Part& part, Trend trend) {
    if (trend && *trend == 0) return;
    std::vector<Part>& parts = !trend ? unknown_ : *trend < 0 ? down_ : up_;
    const auto is_told = [&](const Part& other) { return is_same_part(other, part); };
    if (std::none_of(parts.begin(), parts.end(), is_told)) parts.push_back(part);
}

bool Balance::falls(const Part& part) const {
    return is_only(down_, part);
}

bool Balance::grows(const Part& part) const {
    return is_only(up_, part);
}

Meaning Balance::meaning() const {
    if (!unknown_.empty()) return {Effect::unclear, sentence(unknown_, changed_verb)};
    if (down_.empty() && up_.empty()) {
        return {Effect::neutral, {"mức phải thực hiện không đổi", "what is required is the same"}};
    }
    const Message less = sentence(down_, falls_verb);
    const Message more = sentence(up_, grows_verb);
    if (up_.empty()) return {Effect::reducing, less};
    if (down_.empty()) return {Effect::increasing, more};
    return {Effect::unclear,
            {fmt::format("{} nhưng {}; chỉ ước tính chi phí mới trả lời được", less.vi, more.vi),
             fmt::format("{} but {}; only the estimate can say", less.en, more.en)}};
}

}  // namespace tthc
