#include "known_words.h"

#include <algorithm>

namespace tthc::importing {

KnownWords::KnownWords(std::vector<std::string> words) : words_(std::move(words)) {
    std::stable_sort(words_.begin(), words_.end(), [](const auto& left, const auto& right) {
        return left.size() > right.size();
    });
    std::array<std::vector<Head>, 256> buckets;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const std::string& word = words_[i];
        if (word.empty()) continue;
        const Head head{head_of(word), head_of(std::string(word.size(), '\xFF')),
                        static_cast<std::uint32_t>(i)};
        first_bytes_.set(static_cast<unsigned char>(word.front()));
        if (word.size() > 1) {
            buckets[bucket_of(word)].push_back(head);
        } else {
            for (auto& bucket : buckets)
                bucket.push_back(head);
        }
    }
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        heads_.insert(heads_.end(), buckets[i].begin(), buckets[i].end());
        starts_[i + 1] = static_cast<std::uint16_t>(heads_.size());
    }
}

}  // namespace tthc::importing
