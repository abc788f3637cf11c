#include "tthc/diff/balance.h"

#include <fmt/format.h>

#include <compare>

namespace tthc {
namespace {

std::string list_of(const std::vector<Bilingual>& parts, Language language) {
    std::string text;
    for (const Bilingual& part : parts) {
        if (!text.empty()) text += ", ";
        text += part.in(language);
    }
    return text;
}

Message sentence(const std::vector<Bilingual>& parts, const Bilingual& verb) {
    return {fmt::format("{} {}", list_of(parts, Language::vi), verb.vi),
            fmt::format("{} {}", list_of(parts, Language::en), verb.en)};
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

void Balance::add(const Bilingual& part, Trend trend) {
    if (!trend) {
        unknown_.push_back(part);
    } else if (*trend != 0) {
        (*trend < 0 ? down_ : up_).push_back(part);
    }
}

bool Balance::falls(std::string_view part_en) const {
    return down_.size() == 1 && down_.front().en == part_en;
}

bool Balance::grows(std::string_view part_en) const {
    return up_.size() == 1 && up_.front().en == part_en;
}

Meaning Balance::meaning() const {
    const Bilingual falls{"giảm", down_.size() == 1 ? "falls" : "fall"};
    const Bilingual grows{"tăng", up_.size() == 1 ? "grows" : "grow"};
    if (!unknown_.empty()) {
        return {Effect::unclear, sentence(unknown_, {"thay đổi mà không so sánh được bằng số",
                                                     "changed in a way that no number compares"})};
    }
    if (down_.empty() && up_.empty()) {
        return {Effect::neutral, {"mức phải thực hiện không đổi", "what is required is the same"}};
    }
    if (up_.empty()) return {Effect::reducing, sentence(down_, falls)};
    if (down_.empty()) return {Effect::increasing, sentence(up_, grows)};
    const Message less = sentence(down_, falls);
    const Message more = sentence(up_, grows);
    return {Effect::unclear,
            {fmt::format("{} nhưng {}; chỉ ước tính chi phí mới trả lời được", less.vi, more.vi),
             fmt::format("{} but {}; only the estimate can say", less.en, more.en)}};
}

}  // namespace tthc
