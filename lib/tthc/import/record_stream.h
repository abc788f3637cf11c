#pragma once

#include "tthc/source/source_file.h"

#include <istream>
#include <optional>
#include <string>

namespace tthc::importing {

/// A piece of a file: one object, or what is no object.
struct RecordPiece {
    std::string text;
    Point begin;
    bool cut_short = false;  ///< the object is larger than any record; the rest was passed over
};

/// The objects of a file that holds one, an array of them, or one after the other, each read when
/// its turn comes, so that memory does not grow with the file. A line that ends inside an object
/// ends it where the next line starts another.
class RecordStream {
public:
    explicit RecordStream(std::istream& in) : in_(&in) {}

    /// Empty at the end of the file.
    std::optional<RecordPiece> next();

private:
    bool fill();
    bool has(std::size_t ahead);
    void skip_between();
    std::size_t object_end(RecordPiece& piece);
    std::size_t stray_end();
    std::string take(std::size_t size);
    void pass(std::string_view text);

    std::istream* in_;
    std::string buffer_;
    std::size_t at_ = 0;
    Point point_;
    bool started_ = false;
};

}  // namespace tthc::importing
