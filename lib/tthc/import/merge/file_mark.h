#pragma once

#include "tthc/base/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// A record that a file was made from, as the comment of the file names it.
struct SourceMark {
    std::string address;  ///< where the record is published; may be empty
    std::string file;     ///< the file that it was read from
    std::string shape;
    std::string digest;  ///< of the record
    std::vector<std::string>
        fields;  ///< of the procedure that are told by this record and not by the first

    friend bool operator==(const SourceMark&, const SourceMark&) = default;
};

/// What the comment of an imported file says, and whether somebody changed the file since.
struct FileMark {
    std::vector<SourceMark> sources;  ///< the most trusted first
    bool edited = false;
    std::string body;  ///< the text without the comment
};

/// The comment and the body. Comment and body together are digested, so that a change of either is
/// seen.
std::string marked_text(const std::vector<SourceMark>& sources, Date day, std::string_view body);

/// Whether a text, or the head of one, has the comment of an import.
bool is_marked(std::string_view text);

/// Empty for a file that no import wrote. Line ends of Windows and a byte-order mark are no change.
std::optional<FileMark> read_mark(std::string_view file);

}  // namespace tthc::importing
