#include "tthc/diff/items.h"

namespace tthc::items {

std::string plain_text(const yaml::Value& document) {
    std::string text = without_typography(document.scalar);
    for (const yaml::Value& item : document.items)
        text += fmt::format("\n{}", plain_text(item));
    for (const auto& [key, value] : document.entries)
        text += fmt::format("\n{}:{}", key, plain_text(value));
    return text;
}

std::optional<std::string> key_without_figures(const Text& words) {
    std::string key;
    bool figures = false;
    for (const char c : without_typography(words.value)) {
        const bool digit = c >= '0' && c <= '9';
        figures = figures || digit;
        if (!digit || !key.ends_with('#')) key += digit ? '#' : c;
    }
    if (!figures || key.size() < 4) return {};
    return key;
}

}  // namespace tthc::items
