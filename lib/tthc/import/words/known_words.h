#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// Words of one kind in lower case, the longest first, found by their first byte: a text is asked
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

    /// The first word with which a text begins and that is accepted; null where there is none.
    template <class Accept>
    const std::string* first(std::string_view text, const Accept& accept) const {
        if (words_.empty() || text.empty()) return nullptr;
        for (const std::uint32_t index : by_first_byte_[static_cast<unsigned char>(text.front())]) {
            const std::string& word = words_[index];
            if (text.starts_with(word) && accept(word)) return &word;
        }
        return nullptr;
    }

private:
    std::vector<std::string> words_;
    std::array<std::vector<std::uint32_t>, 256> by_first_byte_;
};

}  // namespace tthc::importing
