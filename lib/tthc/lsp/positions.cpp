#include "tthc/lsp/positions.h"

#include <algorithm>

namespace tthc::lsp {
namespace {

bool is_inside_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

Positions::Positions(std::string_view text, Encoding encoding)
    : text_(text), encoding_(encoding), starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (text[i] == '\n' || (text[i] == '\r' && !pair))
            starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
}

/// What the client counts for this byte; a character counts at its first.
std::uint32_t Positions::width(std::size_t offset) const {
    if (encoding_ == Encoding::utf8) return 1;
    const auto byte = static_cast<unsigned char>(text_[offset]);
    if (is_inside_character(text_[offset])) return 0;
    return byte >= 0xF0U ? 2 : 1;
}

Position Positions::position(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const auto line = static_cast<std::uint32_t>(next - starts_.begin()) - 1;
    std::uint32_t character = 0;
    for (std::size_t i = starts_[line]; i < offset; ++i)
        character += width(i);
    return {line, character};
}

Span Positions::line(std::uint32_t number) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    if (number >= starts_.size()) return {size, size};
    const std::uint32_t begin = starts_[number];
    std::uint32_t end = number + 1 < starts_.size() ? starts_[number + 1] : size;
    while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r'))
        --end;
    return {begin, end};
}

std::uint32_t Positions::offset(Position position) const {
    const Span on = line(position.line);
    std::uint32_t left = position.character;
    std::uint32_t at = on.begin;
    while (at < on.end && left > 0) {
        const std::uint32_t count = width(at);
        if (count > left) return at;
        left -= count;
        ++at;
        while (encoding_ == Encoding::utf16 && at < on.end && is_inside_character(text_[at]))
            ++at;
    }
    while (at > on.begin && at < on.end && is_inside_character(text_[at]))
        --at;
    return at;
}

}  // namespace tthc::lsp
