#include "tthc/base/percent.h"

#include <fmt/format.h>

#include <charconv>

namespace tthc {

std::string percent_encoded(std::string_view path) {
    constexpr std::string_view safe = "-._~/!$&'()*+,;=@";
    std::string uri;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || safe.find(c) != std::string_view::npos;
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return uri;
}

std::string percent_decoded(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const std::string_view digits = text.substr(1, 2);
        unsigned byte = 0;
        const bool encoded =
            text.front() == '%' && digits.size() == 2 &&
            std::from_chars(digits.data(), digits.data() + 2, byte, 16).ptr == digits.data() + 2;
        plain += encoded ? static_cast<char>(byte) : text.front();
        text.remove_prefix(encoded ? 3 : 1);
    }
    return plain;
}

}  // namespace tthc
