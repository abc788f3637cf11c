#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tthc {

/// FNV-1a, 64 bits, as 16 hexadecimal digits: tells whether a text changed, the same on every
/// machine; no protection against somebody who wants to deceive.
class Digest {
public:
    /// The next part of the text.
    void add(std::string_view text);
    std::string text() const;
    std::uint64_t number() const { return hash_; }

private:
    std::uint64_t hash_ = 0xCBF29CE484222325U;
};

/// The digest of a whole text.
std::string digest_of(std::string_view text);

/// Lower-case ASCII words joined by hyphens, without Vietnamese marks: `Đất đai, biển` becomes
/// `dat-dai-bien`. Empty where no letter or digit is left.
std::string slug_of(std::string_view text);

}  // namespace tthc
