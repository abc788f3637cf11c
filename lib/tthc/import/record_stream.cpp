#include "tthc/import/record_stream.h"

#include "tthc/base/utf8.h"
#include "tthc/import/read_records.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t block = std::size_t{1} << 18U;
/// Longer lines are records in one line.
constexpr std::size_t longest_pretty_line = 250;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool stands_between(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == '[' || c == ']';
}

/// Follows braces and strings through an object, byte by byte.
class Braces {
public:
    /// Whether the object is closed by this byte.
    bool closes(char c) {
        if (in_string_) {
            if (c == '"' && !escaped_) in_string_ = false;
            escaped_ = c == '\\' && !escaped_;
            return false;
        }
        if (c == '"') in_string_ = true;
        if (c == '{') ++depth_;
        if (c != ' ' && c != '\r' && c != '\t' && c != '\n') last_ = c;
        return c == '}' && --depth_ == 0;
    }

    /// Whether nothing that follows a line feed here can be JSON, or only a value.
    bool in_string() const { return in_string_; }
    bool awaits_value() const { return last_ == '[' || last_ == ',' || last_ == ':'; }

private:
    std::size_t depth_ = 0;
    bool in_string_ = false;
    bool escaped_ = false;
    char last_ = 0;
};

}  // namespace

std::optional<RecordPiece> RecordStream::next() {
    if (!started_ && has(byte_order_mark.size()) && buffer_.starts_with(byte_order_mark))
        buffer_.erase(0, byte_order_mark.size());
    started_ = true;
    skip_between();
    if (!has(0)) return {};
    RecordPiece piece;
    piece.begin = point_;
    const std::size_t size = buffer_[at_] == '{' ? object_end(piece) : stray_end();
    std::string text = take(size);
    if (!piece.cut_short) piece.text = std::move(text);
    return piece;
}

/// Reads another block; false at the end of the file.
bool RecordStream::fill() {
    if (at_ >= block) {
        buffer_.erase(0, at_);
        at_ = 0;
    }
    const std::size_t size = buffer_.size();
    buffer_.resize(size + block);
    in_->read(buffer_.data() + size, static_cast<std::streamsize>(block));
    buffer_.resize(size + static_cast<std::size_t>(in_->gcount()));
    return buffer_.size() > size;
}

/// Whether the byte that many behind the current one is there.
bool RecordStream::has(std::size_t ahead) {
    while (at_ + ahead >= buffer_.size()) {
        if (!fill()) return false;
    }
    return true;
}

void RecordStream::skip_between() {
    while (has(0) && stands_between(buffer_[at_]))
        take(1);
}

/// How many bytes the object takes that starts here.
std::size_t RecordStream::object_end(RecordPiece& piece) {
    Braces braces;
    std::size_t first_line = 0;
    for (std::size_t size = 0; has(size); ++size) {
        const char c = buffer_[at_ + size];
        if (braces.closes(c)) return size + 1;
        if (c == '\n') {
            if (braces.in_string()) return size + 1;
            if (first_line == 0) first_line = size;
            const bool may_go_on = braces.awaits_value() && first_line < longest_pretty_line;
            if (!may_go_on && has(size + 1) && buffer_[at_ + size + 1] == '{') return size + 1;
        }
        if (size < max_record_size + block) continue;
        piece.cut_short = true;
        pass(std::string_view(buffer_).substr(at_, size));
        at_ += size;
        size = 0;
    }
    return buffer_.size() - at_;
}

std::size_t RecordStream::stray_end() {
    std::size_t size = 0;
    while (has(size) && buffer_[at_ + size] != '{' && buffer_[at_ + size] != '\n')
        ++size;
    return size;
}

std::string RecordStream::take(std::size_t size) {
    std::string text(buffer_, at_, size);
    pass(text);
    at_ += size;
    return text;
}

/// Moves the place behind a text.
void RecordStream::pass(std::string_view text) {
    point_.offset += static_cast<std::uint32_t>(text.size());
    const auto lines = std::count(text.begin(), text.end(), '\n');
    if (lines > 0) {
        point_.line += static_cast<std::uint32_t>(lines);
        point_.column = 1;
        text.remove_prefix(text.rfind('\n') + 1);
    }
    point_.column += static_cast<std::uint32_t>(utf8::length(text));
}

}  // namespace tthc::importing
