#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// Words of one kind in lower case, the longest first, found by their first bytes: a text is asked
/// at each of its places for lists of hundreds.
class KnownWords {
public:
    KnownWords() = default;
    /// They are put in order, of one length as they come.
    explicit KnownWords(std::vector<std::string> words);

    auto begin() const { return words_.begin(); }
    auto end() const { return words_.end(); }
    auto rbegin() const { return words_.rbegin(); }
    auto rend() const { return words_.rend(); }
    bool empty() const { return words_.empty(); }

    /// Whether any word begins with this byte.
    bool may_begin(char byte) const { return first_bytes_[static_cast<unsigned char>(byte)]; }

    /// The first word with which a text begins and that is accepted; null where there is none.
    template <class Accept>
    const std::string* first(std::string_view text, const Accept& accept) const {
        if (text.empty() || !may_begin(text.front())) return nullptr;
        const std::uint64_t head = head_of(text);
        const std::size_t bucket = bucket_of(text);
        for (std::size_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
            if (((head ^ heads_[i].bytes) & heads_[i].mask) != 0) continue;
            const std::string& word = words_[heads_[i].word];
            if (text.starts_with(word) && accept(word)) return &word;
        }
        return nullptr;
    }

private:
    /// The first bytes of a word as one number, so that most words are passed over at a glance.
    struct Head {
        std::uint64_t bytes = 0;
        std::uint64_t mask = 0;
        std::uint32_t word = 0;
    };

    /// By the first two bytes.
    static std::size_t bucket_of(std::string_view text) {
        const unsigned second = text.size() < 2 ? 0U : static_cast<unsigned char>(text[1]);
        return (static_cast<unsigned char>(text[0]) * 31U + second) & 0xFFU;
    }

    static std::uint64_t head_of(std::string_view text) {
        std::uint64_t head = 0;
        if (text.size() >= sizeof head) {
            std::memcpy(&head, text.data(), sizeof head);
        } else {
            std::memcpy(&head, text.data(), text.size());
        }
        return head;
    }

    std::vector<std::string> words_;
    std::vector<Head> heads_;  ///< by bucket, then as the words
    std::array<std::uint16_t, 257> starts_{};
    std::bitset<256> first_bytes_;
};

}  // namespace tthc::importing
