#pragma once

#include <array>
#include <string_view>

namespace tthc {

/// Some bytes; whether one is among them is told by one look.
class ByteSet {
public:
    constexpr explicit ByteSet(std::string_view bytes) {
        for (const char byte : bytes)
            has_[static_cast<unsigned char>(byte)] = true;
    }

    constexpr bool has(char byte) const { return has_[static_cast<unsigned char>(byte)]; }

    /// Where the first of them stands, from a place on; the size of the text where none does.
    constexpr std::size_t find_in(std::string_view text, std::size_t from = 0) const {
        while (from < text.size() && !has(text[from]))
            ++from;
        return from;
    }

private:
    std::array<bool, 256> has_{};
};

}  // namespace tthc
