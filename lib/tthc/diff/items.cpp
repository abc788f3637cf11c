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

}  // namespace tthc::items
