#include "tthc/yaml/plain_reader.h"

#include "tthc/base/utf8.h"
#include "tthc/yaml/tree_builder.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace tthc::yaml {
namespace {

/// yaml-cpp looks for a colon through 1,024 bytes.
constexpr std::size_t longest_key = 1000;

constexpr std::string_view indicators = ",[]{}#&*!|>'\"%@`";

bool is_null_word(std::string_view word) {
    return word == "null" || word == "~" || word == "Null" || word == "NULL";
}

bool begins_key(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || c == '_' || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// A line of a text; its end is before the line break.
struct Line {
    std::size_t begin = 0;
    std::size_t first = 0;  ///< of what is no space
    std::size_t end = 0;
    std::size_t next = 0;

    bool is_blank() const { return first == end; }
    std::ptrdiff_t column() const { return static_cast<std::ptrdiff_t>(first - begin); }
};

enum class WordsEnd { line, comment, colon };

/// Where unquoted words end: at the end of a line, before ` #`, at a colon that makes them a key.
struct Words {
    std::size_t end = 0;
    WordsEnd by = WordsEnd::line;
};

/// What reads returns whether the text is plain so far; where it is not, all is over.
class PlainReader {
public:
    PlainReader(std::string_view text, Tree& tree)
        : text_(text), composed_(utf8::is_plain_nfc(text)), builder_(tree) {}

    bool read() {
        advance();
        return column() == 0 && node(-1) && done_;
    }

private:
    Line line_at(std::size_t begin) const {
        Line line{.begin = begin, .first = begin};
        line.end = std::min(text_.find('\n', begin), text_.size());
        line.next = std::min(line.end + 1, text_.size());
        if (line.end > begin && text_[line.end - 1] == '\r') --line.end;
        while (line.first < line.end && text_[line.first] == ' ')
            ++line.first;
        return line;
    }

    /// To the next line that says something.
    void advance() {
        do {
            if (line_.next == text_.size()) {
                done_ = true;
                return;
            }
            line_ = line_at(line_.next);
        } while (line_.is_blank() || text_[line_.first] == '#');
        at_ = line_.first;
    }

    /// Of the line that is to be read; -1 behind the last one.
    std::ptrdiff_t column() const { return done_ ? -1 : line_.column(); }
    std::ptrdiff_t column_here() const { return static_cast<std::ptrdiff_t>(at_ - line_.begin); }

    bool ends_line(std::size_t at) const { return at == line_.end; }
    bool at_comment() const { return text_[at_] == '#' && text_[at_ - 1] == ' '; }
    bool at_dash() const {
        return text_[at_] == '-' && (at_ + 1 == line_.end || text_[at_ + 1] == ' ');
    }

    void skip_spaces() {
        while (at_ < line_.end && text_[at_] == ' ')
            ++at_;
    }

    /// Whether nothing more stands in the line.
    bool at_rest() {
        skip_spaces();
        return ends_line(at_) || at_comment();
    }

    std::size_t without_spaces(std::size_t begin, std::size_t end) const {
        while (end > begin && text_[end - 1] == ' ')
            --end;
        return end;
    }

    Words words(std::size_t begin, const Line& line) const {
        for (std::size_t i = begin; i < line.end; ++i) {
            if (text_[i] == ':' && (i + 1 == line.end || text_[i + 1] == ' '))
                return {i, WordsEnd::colon};
            if (text_[i] == '#' && i > begin && text_[i - 1] == ' ')
                return {without_spaces(begin, i), WordsEnd::comment};
        }
        return {without_spaces(begin, line.end), WordsEnd::line};
    }

    static Span span(std::size_t begin, std::size_t end) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    void add(Kind kind, std::size_t begin, std::size_t end, std::string_view value) {
        end_ = end;
        if (composed_) {
            builder_.scalar(kind, span(begin, end), value);
        } else {
            builder_.scalar(kind, span(begin, end), utf8::to_nfc(value));
        }
    }

    bool open(Kind kind) {
        if (builder_.depth() >= max_depth) return false;
        builder_.open(kind, static_cast<std::uint32_t>(at_));
        return true;
    }
    bool close() {
        builder_.close(static_cast<std::uint32_t>(end_));
        return true;
    }

    bool at_key() const {
        return begins_key(text_[at_]) && words(at_, line_).by == WordsEnd::colon;
    }

    /// What stands here, inside what begins in column `outer`.
    bool node(std::ptrdiff_t outer) {
        if (at_dash()) return list();
        if (at_key()) return map();
        return outer >= 0 && scalar(outer);
    }

    /// What stands on the lines below a dash or a key in this column.
    bool node_below(std::ptrdiff_t outer, bool below_key) {
        advance();
        if (column() > outer) return node(outer);
        return below_key && column() == outer && at_dash() && list();
    }

    bool list() {
        const std::ptrdiff_t own = column_here();
        if (!open(Kind::list)) return false;
        do {
            ++at_;
            const bool plain = at_rest() ? node_below(own, false) : node(own);
            if (!plain || column() > own) return false;
        } while (column() == own && at_dash());
        return close();
    }

    bool map() {
        const std::ptrdiff_t own = column_here();
        if (!open(Kind::map)) return false;
        do {
            if (!key()) return false;
            const bool plain = at_rest() ? node_below(own, true) : scalar(own);
            if (!plain || column() > own) return false;
        } while (column() == own);
        return close();
    }

    bool key() {
        const auto [end, by] = words(at_, line_);
        return by == WordsEnd::colon && begins_key(text_[at_]) && take_key(at_, end);
    }

    /// The colon stands at the end.
    bool take_key(std::size_t begin, std::size_t end) {
        const std::string_view word = text_.substr(begin, end - begin);
        if (word.back() == ' ' || word.size() > longest_key || is_null_word(word)) return false;
        const auto earlier = composed_ ? builder_.key(span(begin, end), word)
                                       : builder_.key(span(begin, end), utf8::to_nfc(word));
        at_ = end + 1;
        return !earlier;
    }

    bool scalar(std::ptrdiff_t outer) {
        const char first = text_[at_];
        if (first == '|' || first == '>') return block(outer);
        if (first == '"' || first == '\'') return quoted() && finish_line();
        if (first == '[' || first == '{') return flow(outer) && finish_line();
        return plain(outer);
    }

    bool finish_line() {
        if (!at_rest()) return false;
        advance();
        return true;
    }

    /// Behind an indicator, a space makes it one.
    bool begins_words() const {
        const char first = text_[at_];
        if (indicators.find(first) != std::string_view::npos) return false;
        if (first != '-' && first != '?' && first != ':') return true;
        return at_ + 1 < line_.end && text_[at_ + 1] != ' ';
    }

    bool plain(std::ptrdiff_t outer) {
        if (!begins_words()) return false;
        const std::size_t begin = at_;
        Words last = words(begin, line_);
        const std::string_view first = text_.substr(begin, last.end - begin);
        if (last.by == WordsEnd::colon || is_null_word(first)) return false;
        bool wrapped = false;
        while (last.by == WordsEnd::line) {
            const auto [line, blank] = continuation(outer);
            if (line.is_blank()) break;
            if (!wrapped) scratch_ = first;
            wrapped = true;
            join(blank);
            last = words(line.first, line);
            if (last.by == WordsEnd::colon) return false;
            scratch_ += text_.substr(line.first, last.end - line.first);
            line_ = line;
        }
        add(Kind::plain, begin, last.end, wrapped ? std::string_view(scratch_) : first);
        advance();
        return true;
    }

    /// The line that goes on with the words of this one, and how many blank ones are before it; a
    /// blank line where none does.
    std::pair<Line, std::size_t> continuation(std::ptrdiff_t outer) const {
        std::size_t blank = 0;
        for (std::size_t next = line_.next; next < text_.size();) {
            const Line line = line_at(next);
            if (!line.is_blank()) {
                const bool goes_on = line.column() > outer && text_[line.first] != '#';
                return {goes_on ? line : Line(), blank};
            }
            ++blank;
            next = line.next;
        }
        return {Line(), blank};
    }

    bool quoted() {
        const std::size_t begin = at_++;
        const bool simple = text_[begin] == '\'';
        std::size_t from = at_;
        scratch_.clear();
        for (; at_ < line_.end; ++at_) {
            const char c = text_[at_];
            if (c != text_[begin] && (simple || c != '\\')) continue;
            const char next = at_ + 1 < line_.end ? text_[at_ + 1] : ' ';
            const bool doubled = simple && next == c;
            if (c == text_[begin] && !doubled) break;
            const char meant = simple ? next : escaped(next);
            if (meant == 0) return false;
            scratch_.append(text_.substr(from, at_ - from)).append(1, meant);
            from = ++at_ + 1;
        }
        if (at_ >= line_.end) return false;
        const std::string_view rest = text_.substr(from, at_ - from);
        const bool as_written = from == begin + 1;
        if (!as_written) scratch_ += rest;
        ++at_;
        add(Kind::quoted, begin, at_, as_written ? rest : std::string_view(scratch_));
        return true;
    }

    /// What is meant by a character behind `\\`; 0 for those that yaml-cpp is asked about.
    static char escaped(char c) {
        if (c == '"' || c == '\\') return c;
        if (c == 'n') return '\n';
        return c == 't' ? '\t' : '\0';
    }

    /// Between brackets; what stands there may go over several lines.
    bool flow(std::ptrdiff_t outer) {
        const bool is_map = text_[at_] == '{';
        const char closing = is_map ? '}' : ']';
        if (!open(is_map ? Kind::map : Kind::list)) return false;
        ++at_;
        if (!skip_to_item(outer)) return false;
        const bool has_items = text_[at_] != closing;
        while (has_items) {
            if ((is_map && !flow_key()) || !flow_value(outer)) return false;
            skip_spaces();
            if (ends_line(at_)) return false;
            if (text_[at_] == closing) break;
            if (text_[at_] != ',') return false;
            ++at_;
            if (!skip_to_item(outer)) return false;
        }
        end_ = ++at_;
        return close();
    }

    bool skip_to_item(std::ptrdiff_t outer) {
        if (!at_rest()) return true;
        advance();
        return column() > outer;
    }

    /// To the end of words between brackets, which one of these characters ends.
    bool skip_flow_words(std::string_view ends) {
        if (!begins_key(text_[at_])) return false;
        while (at_ < line_.end && ends.find(text_[at_]) == std::string_view::npos) {
            if (std::string_view(",:#?[]{}").find(text_[at_]) != std::string_view::npos)
                return false;
            ++at_;
        }
        return true;
    }

    bool flow_key() {
        const std::size_t begin = at_;
        if (!skip_flow_words(":") || at_ + 1 >= line_.end || text_[at_ + 1] != ' ') return false;
        return take_key(begin, at_) && !at_rest();
    }

    bool flow_value(std::ptrdiff_t outer) {
        const char first = text_[at_];
        if (first == '"' || first == '\'') return quoted();
        if (first == '[' || first == '{') return flow(outer);
        const std::size_t begin = at_;
        if (!skip_flow_words(",]}")) return false;
        const std::size_t end = without_spaces(begin, at_);
        const std::string_view word = text_.substr(begin, end - begin);
        if (is_null_word(word)) return false;
        add(Kind::plain, begin, end, word);
        return true;
    }

    enum class Chomp { clip, strip, keep };

    struct BlockText {
        bool folded = false;
        std::size_t begin = 0;
        std::size_t indent = 0;  ///< 0: no line with text yet
        std::size_t blank = 0;   ///< lines since the last one with text
    };

    Chomp chomp_mark() {
        const char mark = ends_line(at_) ? ' ' : text_[at_];
        if (mark != '-' && mark != '+') return Chomp::clip;
        ++at_;
        return mark == '-' ? Chomp::strip : Chomp::keep;
    }

    /// The lines of block text, from the one below its mark on.
    bool block(std::ptrdiff_t outer) {
        BlockText block{.folded = text_[at_++] == '>'};
        const Chomp chomp = chomp_mark();
        if (!at_rest() || (block.folded && chomp == Chomp::keep)) return false;
        scratch_.clear();
        for (std::size_t next = line_.next; next < text_.size();) {
            const Line line = line_at(next);
            next = line.next;
            if (line.is_blank()) {
                if (line.end - line.begin > block.indent) return false;
                ++block.blank;
                continue;
            }
            if (block.indent > 0 && line.first < line.begin + block.indent) break;
            if (block.indent == 0 && line.column() <= outer) return false;
            if (!add_line(block, line)) return false;
            line_ = line;
        }
        if (block.indent == 0) return false;
        if (chomp == Chomp::clip) scratch_ += '\n';
        if (chomp == Chomp::keep) scratch_.append(block.blank + 1, '\n');
        add(Kind::quoted, block.begin, without_spaces(block.begin, line_.end), scratch_);
        advance();
        return true;
    }

    bool add_line(BlockText& block, const Line& line) {
        if (block.indent == 0) {
            if (block.folded && block.blank > 0) return false;
            block.begin = line.first;
            block.indent = line.first - line.begin;
            scratch_.append(block.blank, '\n');
        } else if (block.folded) {
            if (line.first > line.begin + block.indent) return false;
            join(block.blank);
        } else {
            scratch_.append(block.blank + 1, '\n');
        }
        block.blank = 0;
        scratch_ += text_.substr(line.begin + block.indent, line.end - line.begin - block.indent);
        return true;
    }

    /// Folded lines: a line break is a space, blank lines are line breaks.
    void join(std::size_t blank) {
        if (blank == 0) {
            scratch_ += ' ';
        } else {
            scratch_.append(blank, '\n');
        }
    }

    std::string_view text_;
    bool composed_;
    TreeBuilder builder_;
    Line line_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;  ///< of what was read last
    bool done_ = false;
    std::string scratch_;
};

}  // namespace

std::optional<Tree> read_plain(std::string_view text) {
    if (text.find('\t') != std::string_view::npos) return {};
    Tree tree;
    tree.reserve(text.size());
    if (!PlainReader(text, tree).read()) return {};
    return tree;
}

}  // namespace tthc::yaml
