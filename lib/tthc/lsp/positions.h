#pragma once

#include "tthc/source/span.h"

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tthc::lsp {

/// What a client counts on a line: bytes, or the units of UTF-16.
enum class Encoding { utf8, utf16 };

/// A place as the protocol says it, from 0.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t character = 0;

    friend bool operator==(Position, Position) = default;
    friend auto operator<=>(Position, Position) = default;
};

struct Range {
    Position start;
    Position end;

    friend bool operator==(Range, Range) = default;
};

/// Bytes of a text, which must outlive it, to positions and back. A line ends at `\n`, `\r\n` or
/// `\r`. What is beyond a line or the text is its end; what is inside a character, its beginning.
class Positions {
public:
    Positions(std::string_view text, Encoding encoding);

    Position position(std::size_t offset) const;
    Range range(Span span) const { return {position(span.begin), position(span.end)}; }
    std::uint32_t offset(Position position) const;
    /// Where the line begins and where it ends, without its line end.
    Span line(std::uint32_t number) const;

private:
    std::uint32_t width(std::size_t offset) const;

    std::string_view text_;
    Encoding encoding_;
    std::vector<std::uint32_t> starts_;
};

}  // namespace tthc::lsp
