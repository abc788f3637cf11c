#include "tthc/lsp/outline.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace tthc::lsp {
namespace {

constexpr std::size_t deepest_bracket = 64;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    Outline scan() {
        while (at_ < text_.size()) {
            line();
            at_ = std::min(text_.size(), end_of_line(at_) + 1);
        }
        while (!open_.empty())
            close(text_.size());
        return std::move(nodes_);
    }

private:
    char here(std::size_t at) const { return at < text_.size() ? text_[at] : '\n'; }
    bool ends_word(std::size_t at) const { return is_blank(here(at)) || here(at) == '\n'; }
    std::size_t end_of_line(std::size_t at) const {
        return std::min(text_.size(), text_.find('\n', at));
    }
    std::size_t skip_blanks(std::size_t at) const {
        while (at < text_.size() && is_blank(text_[at]))
            ++at;
        return at;
    }
    bool ends_here(std::size_t at) const { return here(at) == '\n' || here(at) == '#'; }
    static std::uint32_t small(std::size_t number) { return static_cast<std::uint32_t>(number); }
    static Span span(std::size_t begin, std::size_t end) { return {small(begin), small(end)}; }

    void line() {
        line_ = at_;
        while (here(at_) == ' ')
            ++at_;
        if (block_ && here(skip_blanks(at_)) != '\n') {
            if (at_ - line_ > nodes_[*block_].column) {
                nodes_[*block_].value.end = small(end_of_line(at_));
                return;
            }
            block_.reset();
        }
        if (ends_here(skip_blanks(at_))) return;
        std::optional<std::uint32_t> owner;
        while (here(at_) == '-' && ends_word(at_ + 1)) {
            owner = open({}, span(at_, at_ + 1));
            at_ = skip_blanks(at_ + 1);
        }
        if (const auto colon = colon_of(at_, "")) {
            owner = open(key_at(at_, *colon), span(at_, key_end(at_, *colon)));
            at_ = skip_blanks(*colon + 1);
        }
        if (owner && !ends_here(at_)) at_ = value(at_, *owner, "");
    }

    /// The colon behind a key that begins here. `stops`: what ends a word between brackets.
    std::optional<std::size_t> colon_of(std::size_t at, std::string_view stops) const {
        const char first = here(at);
        if (first == '{' || first == '[' || first == '#' || first == ':' || ends_word(at))
            return {};
        if (first == '"' || first == '\'') {
            const auto close = text_.find(first, at + 1);
            if (close == std::string_view::npos || close > end_of_line(at)) return {};
            const std::size_t colon = skip_blanks(close + 1);
            return here(colon) == ':' ? std::optional(colon) : std::nullopt;
        }
        for (; here(at) != '\n' && stops.find(text_[at]) == std::string_view::npos; ++at) {
            if (text_[at] == '#' && is_blank(text_[at - 1])) return {};
            if (text_[at] != ':') continue;
            const char next = here(at + 1);
            if (ends_word(at + 1) || (!stops.empty() && stops.find(next) != std::string::npos))
                return at;
        }
        return {};
    }

    std::size_t key_end(std::size_t begin, std::size_t colon) const {
        while (colon > begin && is_blank(text_[colon - 1]))
            --colon;
        return colon;
    }
    std::string key_at(std::size_t begin, std::size_t colon) const {
        std::string_view key = text_.substr(begin, key_end(begin, colon) - begin);
        const bool quoted = key.size() > 1 && (key.front() == '"' || key.front() == '\'');
        return std::string(quoted ? key.substr(1, key.size() - 2) : key);
    }

    std::uint32_t add(std::uint32_t parent, std::string key, Span mark, std::uint32_t column) {
        nodes_.push_back({.parent = parent,
                          .key = std::move(key),
                          .mark = mark,
                          .column = column,
                          .end = mark.end});
        return small(nodes_.size() - 1);
    }

    void close(std::size_t end) {
        nodes_[open_.back()].end = small(end);
        open_.pop_back();
    }

    /// A list may stand in the column of the key that it belongs to.
    std::uint32_t open(std::string key, Span mark) {
        const auto column = small(mark.begin - line_);
        while (!open_.empty()) {
            const OutlineNode& top = nodes_[open_.back()];
            const bool list_of_top = key.empty() && !top.is_item() && top.column == column;
            if (top.column < column || list_of_top) break;
            close(line_);
        }
        const std::uint32_t parent = open_.empty() ? OutlineNode::root : open_.back();
        open_.push_back(add(parent, std::move(key), mark, column));
        return open_.back();
    }

    /// Takes the value that begins here; returns where it ends on its last line.
    std::size_t value(std::size_t at, std::uint32_t owner, std::string_view stops) {
        const char first = here(at);
        OutlineNode& node = nodes_[owner];
        if (first == '{' || first == '[') return bracket(at, owner);
        if (first == '"' || first == '\'') {
            const std::size_t end = end_of_quoted(at);
            node.value = span(at, end);
            node.prose = true;
            return end;
        }
        if ((first == '|' || first == '>') && stops.empty()) {
            node.value = span(at, end_of_line(at));
            node.prose = true;
            block_ = owner;
            return at;
        }
        const auto ends = [&](std::size_t i) {
            const bool comment = here(i) == '#' && is_blank(text_[i - 1]);
            return comment || here(i) == '\n' || stops.find(text_[i]) != std::string_view::npos;
        };
        std::size_t end = at;
        while (!ends(end))
            ++end;
        node.value = span(at, key_end(at, end));
        return end;
    }

    std::size_t end_of_quoted(std::size_t at) const {
        const char quote = text_[at];
        for (std::size_t i = at + 1; i < text_.size(); ++i) {
            if (text_[i] == '\\' && quote == '"') {
                ++i;
            } else if (text_[i] == quote) {
                if (quote == '"' || here(i + 1) != quote) return i + 1;
                ++i;
            } else if (text_[i] == '\n' && !goes_on(i + 1)) {
                return i;
            }
        }
        return text_.size();
    }

    /// Whether this line can still belong to what was opened on an earlier one.
    bool goes_on(std::size_t begin) const {
        std::size_t at = begin;
        while (here(at) == ' ')
            ++at;
        const bool closes = here(at) == ']' || here(at) == '}';
        const std::size_t column = open_.empty() ? 0 : nodes_[open_.back()].column;
        return at < text_.size() && (here(at) == '\n' || closes || at - begin > column);
    }

    std::size_t bracket(std::size_t at, std::uint32_t owner) {
        constexpr std::string_view stops = ",[]{}";
        const bool list = text_[at] == '[';
        const char closing = list ? ']' : '}';
        nodes_[owner].bracket = span(at, at + 1);
        ++depth_;
        const auto ends = [&](std::size_t end, bool closed) {
            nodes_[owner].bracket.end = small(closed ? end : end + 1);
            --depth_;
            return end;
        };
        if (depth_ > deepest_bracket) return ends(end_of_line(at), false);
        for (++at; at < text_.size();) {
            if (is_blank(text_[at]) || text_[at] == ',') {
                ++at;
            } else if (text_[at] == '#') {
                at = end_of_line(at);
            } else if (text_[at] == '\n') {
                if (!goes_on(at + 1)) return ends(at, false);
                ++at;
            } else if (text_[at] == closing) {
                return ends(at + 1, true);
            } else {
                const std::size_t end = part(at, list, owner, stops);
                at = std::max(end, at + 1);
            }
        }
        return ends(text_.size(), false);
    }

    /// An item of a list or a pair of a map between brackets.
    std::size_t part(std::size_t at, bool list, std::uint32_t owner, std::string_view stops) {
        constexpr std::string_view ends = ",]}\n";
        std::optional<std::uint32_t> target;
        if (list) target = add(owner, {}, span(at, at), OutlineNode::in_brackets);
        if (const auto colon = colon_of(at, stops)) {
            target = add(target.value_or(owner), key_at(at, *colon), span(at, key_end(at, *colon)),
                         OutlineNode::in_brackets);
            at = skip_blanks(*colon + 1);
            if (ends.find(here(at)) != std::string_view::npos) return at;
        }
        const std::size_t end = target ? value(at, *target, stops) : end_of_part(at, stops);
        if (target) nodes_[*target].end = small(end);
        return end;
    }

    std::size_t end_of_part(std::size_t at, std::string_view stops) const {
        while (here(at) != '\n' && stops.find(text_[at]) == std::string_view::npos)
            ++at;
        return at;
    }

    std::string_view text_;
    Outline nodes_;
    std::vector<std::uint32_t> open_;
    std::optional<std::uint32_t> block_;
    std::size_t at_ = 0;
    std::size_t line_ = 0;
    std::size_t depth_ = 0;
};

}  // namespace

Outline outline_of(std::string_view text) {
    return Scanner(text).scan();
}

}  // namespace tthc::lsp
