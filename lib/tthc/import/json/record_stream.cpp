#include "record_stream.h"

#include "next_element.h"
#include "read_records.h"
#include "tthc/base/utf8.h"

#include <algorithm>
#include <array>

namespace tthc::importing {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t block = std::size_t{1} << 18U;
/// A larger record does not tell that a list of records begins with it.
constexpr std::size_t largest_told = std::size_t{1} << 20U;
/// Longer lines are records in one line.
constexpr std::size_t longest_pretty_line = 250;

bool stands_between(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == '[' || c == ']';
}

/// Bytes at which something may end or begin inside a string.
constexpr std::array<bool, 256> loud = [] {
    std::array<bool, 256> bytes{};
    bytes['"'] = true;
    bytes['\\'] = true;
    bytes['\n'] = true;
    return bytes;
}();

/// Follows braces and strings through an object, byte by byte.
class Braces {
public:
    /// How many bytes at the front change nothing.
    std::size_t quiet(std::string_view rest) const {
        if (!in_string_ || escaped_) return 0;
        std::size_t at = 0;
        while (at < rest.size() && !loud[static_cast<unsigned char>(rest[at])])
            ++at;
        return at;
    }

    /// Whether the object is closed by this byte, which stands at that offset.
    bool closes(char c, std::size_t at) {
        if (in_string_) {
            if (c == '"' && !escaped_) {
                in_string_ = false;
                string_end_ = at;
            }
            escaped_ = c == '\\' && !escaped_;
            return false;
        }
        if (c == '"') {
            in_string_ = true;
            string_begin_ = at + 1;
        }
        if (c == '{') ++depth_;
        if (c != ' ' && c != '\r' && c != '\t' && c != '\n') last_ = c;
        if (c != '}') return false;
        entered_ = std::min(entered_, --depth_);
        return depth_ == 0;
    }

    /// Whether nothing that follows a line feed here can be JSON, or only a value.
    bool in_string() const { return in_string_; }
    bool awaits_value() const { return last_ == '[' || last_ == ',' || last_ == ':'; }

    /// Whether the value of a member begins here, of the object or of one that was entered.
    bool follows_key() const { return !in_string_ && last_ == ':' && depth_ == entered_; }
    std::string_view key(std::string_view text) const {
        return text.substr(string_begin_, string_end_ - string_begin_);
    }
    void enter() { ++entered_; }
    std::size_t entered() const { return entered_; }

private:
    std::size_t depth_ = 0;
    std::size_t entered_ = 1;
    std::size_t string_begin_ = 0;
    std::size_t string_end_ = 0;
    bool in_string_ = false;
    bool escaped_ = false;
    char last_ = 0;
};

}  // namespace

std::optional<RecordPiece> RecordStream::next() {
    if (!started_ && has(utf8::order_mark.size()))
        buffer_.erase(0, buffer_.size() - utf8::without_order_mark(buffer_).size());
    started_ = true;
    for (skip_between(); has(0); skip_between()) {
        RecordPiece piece;
        piece.begin = point_;
        piece.offset = offset_;
        const ObjectEnd end = ahead(0) == '{' ? object_end(piece) : ObjectEnd{stray_end()};
        if (end.envelopes == 0 && !piece.cut_short) piece.text = buffer_.substr(at_, end.size);
        skip(end.size);
        if (end.envelopes == 0) return piece;
        envelopes_ += end.envelopes;
    }
    return {};
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

/// Whether the byte that many behind the current one is there once more is read.
bool RecordStream::reads(std::size_t ahead) {
    while (at_ + ahead >= buffer_.size()) {
        if (!fill()) return false;
    }
    return true;
}

/// To the next record, through the rest of the objects around the last one.
void RecordStream::skip_between() {
    while (has(0)) {
        const char c = ahead(0);
        if (stands_between(c)) {
            skip(1);
        } else if (envelopes_ > 0 && c == '}') {
            --envelopes_;
            skip(1);
        } else if (envelopes_ > 0 && c == '"') {
            skip_member();
        } else {
            return;
        }
    }
}

/// A member of an object around records: its key, and its value unless records stand in it.
void RecordStream::skip_member() {
    const std::size_t key = value_end(0);
    std::size_t value = space_end(key);
    if (ahead(value) == ':') value = space_end(value + 1);
    const auto name = std::string_view(buffer_).substr(at_ + 1, key < 2 ? 0 : key - 2);
    skip(ahead(value) == '[' && opens_list(value, name) ? value : value_end(value));
}

std::size_t RecordStream::space_end(std::size_t size) {
    while (has(size) && std::string_view(" \n\r\t").find(ahead(size)) != std::string_view::npos)
        ++size;
    return size;
}

/// Behind a value that holds no records.
std::size_t RecordStream::value_end(std::size_t size, std::size_t limit) {
    std::size_t depth = 0;
    bool in_string = false;
    for (; size < limit && has(size); ++size) {
        const char c = ahead(size);
        if (in_string) {
            if (c == '\\') ++size;
            if (c != '"') continue;
            in_string = false;
        } else if (c == '"') {
            in_string = true;
            continue;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
            return size;
        } else if (c == '}' || c == ']') {
            --depth;
        } else {
            continue;
        }
        if (depth == 0) return size + 1;
    }
    return std::min(limit, rest().size());
}

/// Whether the bracket there opens a list of records.
bool RecordStream::opens_list(std::size_t size, std::string_view key) {
    if (!is_list_key(key)) return false;
    const bool own =
        std::find(signs_.own_keys.begin(), signs_.own_keys.end(), key) != signs_.own_keys.end();
    const std::size_t first = space_end(size + 1);
    if (ahead(first) != '{' || !own) return ahead(first) == '{';
    const std::size_t end = value_end(first, first + largest_told);
    return signs_.is_record && signs_.is_record(rest().substr(first, end - first));
}

/// Where the object ends that starts here, or where a list of records starts in it.
RecordStream::ObjectEnd RecordStream::object_end(RecordPiece& piece) {
    Braces braces;
    std::size_t first_line = 0;
    for (std::size_t size = 0; has(size); ++size) {
        if (braces.in_string()) {
            size += braces.quiet(std::string_view(buffer_).substr(at_ + size));
            if (!has(size)) break;
        }
        const char c = buffer_[at_ + size];
        if ((c == '{' || c == '[') && braces.follows_key() && !piece.cut_short) {
            const std::string key(braces.key(std::string_view(buffer_).substr(at_)));
            if (c == '[' && opens_list(size, key)) return {size + 1, braces.entered()};
            if (c == '{' && is_list_key(key)) braces.enter();
        }
        if (braces.closes(c, size)) return {size + 1};
        if (c == '\n') {
            if (braces.in_string()) return {string_line_end(size + 1)};
            if (first_line == 0) first_line = size;
            const bool may_go_on = braces.awaits_value() && first_line < longest_pretty_line;
            if (!may_go_on && ahead(size + 1) == '{') return {size + 1};
        }
        if (size < max_record_size) continue;
        const std::size_t next =
            piece.cut_short ? npos : next_element(rest(), 0, 1, signs_.is_record);
        if (next != npos) return {next};
        piece.cut_short = true;
        skip(size);
        size = 0;
    }
    return {piece.cut_short
                ? rest().size()
                : std::min(rest().size(), next_element(rest(), 0, 1, signs_.is_record))};
}

/// Where an object ends in which a line ends inside a string: with the line where the next one
/// starts another object, or nothing that begins as this one does follows.
std::size_t RecordStream::string_line_end(std::size_t line_end) {
    if (ahead(line_end) == '{') return line_end;
    while (rest().size() < max_record_size && fill()) {
    }
    const std::size_t next = next_element(rest(), 0, line_end, signs_.is_record);
    return next == npos ? line_end : next;
}

std::size_t RecordStream::stray_end() {
    std::size_t size = 0;
    while (has(size) && ahead(size) != '{' && ahead(size) != '\n')
        ++size;
    return size;
}

bool RecordStream::is_list_key(std::string_view key) const {
    return std::find(signs_.list_keys.begin(), signs_.list_keys.end(), key) !=
           signs_.list_keys.end();
}

/// Moves the place behind a text.
void RecordStream::skip(std::size_t size) {
    auto text = std::string_view(buffer_).substr(at_, size);
    at_ += text.size();
    offset_ += text.size();
    point_.offset += static_cast<std::uint32_t>(text.size());
    for (auto end = text.find('\n'); end != npos; end = text.find('\n')) {
        ++point_.line;
        point_.column = 1;
        text.remove_prefix(end + 1);
    }
    point_.column += static_cast<std::uint32_t>(utf8::length(text));
}

}  // namespace tthc::importing
