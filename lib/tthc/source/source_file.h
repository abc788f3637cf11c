#pragma once

#include "tthc/base/result.h"
#include "tthc/base/sink.h"
#include "tthc/source/span.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// A place for machines (bytes from 0) and for people (both 1-based, the column in code points).
struct Point {
    std::uint32_t offset = 0;
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend constexpr bool operator==(Point, Point) = default;
    friend constexpr auto operator<=>(Point, Point) = default;
};

/// Largest file that is read; offsets are 32-bit and a procedure of this size is a mistake.
inline constexpr std::size_t max_file_size = std::size_t{16} << 20U;

/// The bytes of one file, or of a piece of it, and the name it was asked for by. A byte-order mark
/// is dropped on the way in, so offset 0 is the first character; who writes the file puts it back.
class SourceFile {
public:
    SourceFile() = default;
    SourceFile(std::string path, std::string text);
    /// A piece that begins at a place of the file; spans count from there, points from the file's
    /// beginning.
    SourceFile(std::string path, std::string piece, Point begin);

    const std::string& path() const { return path_; }
    std::string_view text() const { return text_; }
    std::string_view text(Span span) const;
    /// What was dropped in front of the text.
    std::string_view order_mark() const { return order_mark_; }

    /// The whole character at `offset`; empty at a line end and at the end of the file.
    Span character(std::uint32_t offset) const;

    /// The end of the text where the offset is beyond it.
    Point point(std::uint32_t offset) const;
    /// The line with this 1-based number, without its end.
    std::string_view line(std::uint32_t number) const;

private:
    std::string path_;
    std::string text_;
    std::string order_mark_;
    std::vector<std::uint32_t> line_starts_;
    Point begin_;
};

/// Reads a regular file whole. The error says which of: missing, a directory, unreadable, larger
/// than `limit`.
Result<SourceFile> read_source(const std::string& path, std::size_t limit = max_file_size);

/// Writes beside the file and renames over it, so that no reader ever sees half of it; mode and
/// links stay, and a pipe or device is written to. `write` is called once, with what takes the
/// pieces of the text.
std::optional<Error> write_file(const std::string& path,
                                const std::function<void(const Sink&)>& write);
std::optional<Error> write_file(const std::string& path, std::string_view text);

}  // namespace tthc
