#include "tthc/lsp/framing.h"

#include "tthc/base/say.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <istream>

namespace tthc::lsp {
namespace {

constexpr std::string_view length_header = "content-length:";

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

/// The number behind `Content-Length:`, which may stand behind what is left of a broken message.
std::optional<std::size_t> length_in(const std::string& line) {
    const std::string lower = lower_ascii(line);
    const auto at = lower.rfind(length_header);
    if (at == std::string::npos) return {};
    std::string_view digits = std::string_view(lower).substr(at + length_header.size());
    digits.remove_prefix(std::min(digits.size(), digits.find_first_not_of(' ')));
    std::size_t length = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    const std::string_view rest(read.ptr,
                                static_cast<std::size_t>(digits.data() + digits.size() - read.ptr));
    const bool whole = rest.find_first_not_of(' ') == std::string_view::npos;
    if (read.ec != std::errc{} || !whole || length > max_message_size) return {};
    return length;
}

Error broken(std::string_view vi, std::string_view en) {
    return {{std::string(vi), std::string(en)}};
}

}  // namespace

Result<std::optional<std::string>> read_message(std::istream& in) {
    std::optional<std::size_t> length;
    bool any = false;
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() && !any) continue;
        any = true;
        if (line.empty()) break;
        if (const auto read = length_in(line)) length = read;
    }
    if (!in && !length) return std::optional<std::string>();
    if (!length) {
        return broken("phần đầu thông điệp không có Content-Length hợp lệ",
                      "the header has no valid Content-Length");
    }
    std::string message(*length, '\0');
    in.read(message.data(), static_cast<std::streamsize>(*length));
    if (in.gcount() != static_cast<std::streamsize>(*length)) {
        return broken("thông điệp kết thúc sớm", "the message ends too early");
    }
    return std::optional<std::string>(std::move(message));
}

std::string framed(std::string_view message) {
    return fmt::format("Content-Length: {}\r\n\r\n{}", message.size(), message);
}

}  // namespace tthc::lsp
