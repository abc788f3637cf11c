#include "tthc/base/digest.h"

#include "tthc/base/utf8.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace tthc {

void Digest::add(std::string_view text) {
    for (const char c : text) {
        hash_ ^= static_cast<unsigned char>(c);
        hash_ *= 0x100000001B3U;
    }
}

std::string Digest::text() const {
    return fmt::format("{:016x}", hash_);
}

std::string digest_of(std::string_view text) {
    Digest digest;
    digest.add(text);
    return digest.text();
}

std::string slug_of(std::string_view text) {
    const std::string lower = utf8::to_lower(text);
    utf8proc_uint8_t* raw = nullptr;
    const auto size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(lower.data()),  // NOLINT
                     static_cast<utf8proc_ssize_t>(lower.size()), &raw,
                     static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
    std::string slug;
    for (utf8proc_ssize_t i = 0; i < size; ++i) {
        const auto byte = raw[i];
        const bool stroke = byte == 0xC4 && i + 1 < size && raw[i + 1] == 0x91;
        if (stroke) ++i;
        const bool word = stroke || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (word) {
            slug += stroke ? 'd' : static_cast<char>(byte);
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    if (slug.ends_with('-')) slug.pop_back();
    return slug;
}

}  // namespace tthc
