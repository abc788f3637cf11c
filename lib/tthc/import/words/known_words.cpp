#include "known_words.h"

#include <algorithm>

namespace tthc::importing {

KnownWords::KnownWords(std::vector<std::string> words) : words_(std::move(words)) {
    std::stable_sort(words_.begin(), words_.end(), [](const auto& left, const auto& right) {
        return left.size() > right.size();
    });
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_[i].empty()) continue;
        const auto first = static_cast<unsigned char>(words_[i].front());
        by_first_byte_[first].push_back(static_cast<std::uint32_t>(i));
    }
}

}  // namespace tthc::importing
