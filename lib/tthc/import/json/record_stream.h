#pragma once

#include "next_element.h"
#include "tthc/source/source_file.h"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tthc::importing {

/// A piece of a file: one object, or what is no object.
struct RecordPiece {
    std::string text;
    Point begin;
    std::uint64_t offset =
        0;                   ///< behind the byte-order mark; files may be larger than a point tells
    bool cut_short = false;  ///< the object is larger than any record; the rest was passed over
};

/// What tells records from what stands around them.
struct RecordSigns {
    std::vector<std::string> list_keys;  ///< below them lists of records stand
    std::vector<std::string> own_keys;   ///< of these, the keys that records have themselves
    IsRecord is_record;
};

/// The objects of a file that holds one, an array of them, or one after the other, each read when
/// its turn comes, so that memory does not grow with the file. A line that ends inside an object
/// ends it where the next line starts another; one that does not end, where an element begins
/// as it does, or the next record. An object that holds a list of records below one of
/// `list_keys` is passed through, what else it says is not read.
class RecordStream {
public:
    explicit RecordStream(std::istream& in, RecordSigns signs = {})
        : in_(&in), signs_(std::move(signs)) {}

    /// Empty at the end of the file.
    std::optional<RecordPiece> next();

private:
    struct ObjectEnd {
        std::size_t size = 0;
        std::size_t envelopes = 0;  ///< objects around the list that starts there instead
    };

    bool fill();
    bool has(std::size_t ahead) { return at_ + ahead < buffer_.size() || reads(ahead); }
    bool reads(std::size_t ahead);
    char ahead(std::size_t size) { return has(size) ? buffer_[at_ + size] : '\0'; }
    void skip(std::size_t size);
    void skip_between();
    void skip_member();
    std::size_t space_end(std::size_t size);
    std::size_t value_end(std::size_t size, std::size_t limit = std::string_view::npos);
    ObjectEnd object_end(RecordPiece& piece);
    bool is_list_key(std::string_view key) const;
    bool opens_list(std::size_t size, std::string_view key);
    std::size_t stray_end();
    std::size_t string_line_end(std::size_t line_end);
    std::string_view rest() const { return std::string_view(buffer_).substr(at_); }

    std::istream* in_;
    RecordSigns signs_;
    std::string buffer_;
    std::size_t at_ = 0;
    Point point_;
    std::uint64_t offset_ = 0;
    std::size_t envelopes_ = 0;  ///< objects around the place that hold lists of records
    bool started_ = false;
};

}  // namespace tthc::importing
