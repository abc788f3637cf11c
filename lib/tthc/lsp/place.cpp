#include "tthc/lsp/place.h"

#include <algorithm>

namespace tthc::lsp {
namespace {

bool covers(Span span, std::uint32_t offset) {
    return span.begin <= offset && offset <= span.end;
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Finds the place in one text.
class Finder {
public:
    Finder(std::string_view text, const Outline& outline, std::uint32_t offset)
        : text_(text), outline_(outline), offset_(offset) {
        const auto before = text.substr(0, offset).rfind('\n');
        line_ = before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 1);
    }

    std::optional<Place> find() const {
        if (is_in_prose() || is_in_comment()) return {};
        if (const auto bracket = bracket_around()) {
            return text_[outline_[*bracket].bracket.begin] == '[' ? in_list(*bracket)
                                                                  : in_map(*bracket);
        }
        const auto node = last([&](const OutlineNode& one) {
            return one.column != OutlineNode::in_brackets &&
                   covers({line_, offset_}, one.mark.begin);
        });
        return node ? behind(*node) : alone();
    }

private:
    template <class Wanted>
    std::optional<std::uint32_t> last(const Wanted& wanted) const {
        const auto found = std::find_if(outline_.rbegin(), outline_.rend(), wanted);
        if (found == outline_.rend()) return {};
        return static_cast<std::uint32_t>(outline_.rend() - found - 1);
    }

    bool is_in_prose() const {
        return last([&](const OutlineNode& node) {
                   return node.prose && covers(node.value, offset_);
               })
            .has_value();
    }

    bool is_in_comment() const {
        for (std::uint32_t at = line_; at < offset_; ++at) {
            if (text_[at] != '#' || (at > line_ && !is_space(text_[at - 1]))) continue;
            const bool quoted = last([&](const OutlineNode& node) {
                                    return node.prose && covers(node.value, at);
                                }).has_value();
            if (!quoted) return true;
        }
        return false;
    }

    std::optional<std::uint32_t> bracket_around() const {
        return last([&](const OutlineNode& node) {
            return node.bracket.begin < offset_ && offset_ < node.bracket.end;
        });
    }

    /// The last part between these brackets that begins before the offset; none behind a comma.
    std::optional<std::uint32_t> part_of(std::uint32_t bracket) const {
        const auto part = last([&](const OutlineNode& node) {
            return node.parent == bracket && node.mark.begin <= offset_;
        });
        if (!part || outline_[*part].end >= offset_) return part;
        const std::uint32_t end = outline_[*part].end;
        const bool comma = text_.substr(end, offset_ - end).find(',') != std::string_view::npos;
        return comma ? std::nullopt : part;
    }

    std::optional<Place> in_map(std::uint32_t bracket) const {
        const auto part = part_of(bracket);
        if (part) return behind(*part);
        const Span word = word_here(",{}");
        if (text_.substr(word.begin, offset_ - word.begin).find(' ') != std::string_view::npos)
            return {};
        return Place{.node = bracket, .word = word, .key = true};
    }

    std::optional<Place> in_list(std::uint32_t bracket) const {
        const auto part = part_of(bracket);
        if (part) return value_of(*part, false);
        return Place{.node = bracket, .new_item = true, .word = word_here(",[]"), .value = true};
    }

    std::optional<Place> behind(std::uint32_t number) const {
        const OutlineNode& node = outline_[number];
        if (node.is_item()) {
            if (offset_ <= node.mark.end) return {};
            return value_of(number, true);
        }
        if (offset_ <= node.mark.end) {
            return Place{.node = node.parent, .word = node.mark, .key = true, .has_colon = true};
        }
        return value_of(number, false);
    }

    /// Only the first word of a value is one of a list of words.
    std::optional<Place> value_of(std::uint32_t number, bool key) const {
        const OutlineNode& node = outline_[number];
        Place place{.node = number, .word = node.value, .key = key, .value = true};
        if (!node.has_value()) {
            place.word = {offset_, offset_};
            const bool apart = is_space(text_[offset_ - 1]) || node.mark.begin == node.mark.end;
            return apart ? std::optional(place) : std::nullopt;
        }
        if (node.bracket.begin < node.bracket.end || !covers(node.value, offset_)) return {};
        const std::string_view before = text_.substr(node.value.begin, offset_ - node.value.begin);
        return before.find(' ') == std::string_view::npos ? std::optional(place) : std::nullopt;
    }

    /// On a line that has no key yet.
    std::optional<Place> alone() const {
        const Span word = word_here("");
        if (word.begin > line_ && !is_space(text_[word.begin - 1])) return {};
        const std::string_view before = text_.substr(line_, word.begin - line_);
        if (before.find_first_not_of(' ') != std::string_view::npos) return {};
        const std::uint32_t column = word.begin - line_;
        const auto above = last([&](const OutlineNode& node) { return node.mark.begin < line_; });
        std::uint32_t owner = above.value_or(OutlineNode::root);
        while (owner != OutlineNode::root && outline_[owner].column >= column)
            owner = outline_[owner].parent;
        if (owner == OutlineNode::root) return Place{.word = word, .key = true};
        if (outline_[owner].has_value()) return {};
        const bool has_keys =
            last([&](const OutlineNode& node) { return node.parent == owner; }).has_value();
        return Place{.node = owner, .word = word, .key = true, .value = !has_keys};
    }

    /// The word around the offset, which ends at spaces and at these characters.
    Span word_here(std::string_view stops) const {
        const auto ends = [&](std::uint32_t at) {
            return is_space(text_[at]) || stops.find(text_[at]) != std::string_view::npos;
        };
        Span word{offset_, offset_};
        while (word.begin > line_ && !ends(word.begin - 1))
            --word.begin;
        while (word.end < text_.size() && !ends(word.end))
            ++word.end;
        return word;
    }

    std::string_view text_;
    const Outline& outline_;
    std::uint32_t offset_;
    std::uint32_t line_ = 0;
};

void expand(const record::ValueShape& shape, Shapes& shapes) {
    if (shape.kind != record::ValueShape::Kind::either) {
        shapes.push_back(&shape);
        return;
    }
    for (const record::ValueShape& part : shape.parts)
        expand(part, shapes);
}

const record::FieldShape* find_field(const Shapes& shapes, std::string_view key) {
    for (const record::ValueShape* const shape : shapes) {
        for (const record::FieldShape& field : shape->fields) {
            if (field.field.key == key) return &field;
        }
    }
    return nullptr;
}

Shapes items_of(const Shapes& shapes) {
    Shapes items;
    for (const record::ValueShape* const shape : shapes) {
        if (shape->kind == record::ValueShape::Kind::list) expand(shape->parts.front(), items);
    }
    return items;
}

}  // namespace

std::optional<Place> place_at(std::string_view text, const Outline& outline, std::uint32_t offset) {
    return Finder(text, outline, offset).find();
}

std::optional<std::uint32_t> node_at(const Outline& outline, std::uint32_t offset) {
    const auto found = std::find_if(outline.rbegin(), outline.rend(), [&](const OutlineNode& node) {
        const bool on_mark = node.mark.begin <= offset && offset < node.mark.end;
        return on_mark || (node.value.begin <= offset && offset < node.value.end);
    });
    if (found == outline.rend()) return {};
    return static_cast<std::uint32_t>(outline.rend() - found - 1);
}

Shapes shapes_of(const record::ValueShape& file, const Outline& outline, std::uint32_t node) {
    std::vector<std::uint32_t> way;
    for (std::uint32_t at = node; at != OutlineNode::root; at = outline[at].parent)
        way.push_back(at);
    std::reverse(way.begin(), way.end());
    Shapes shapes{&file};
    for (const std::uint32_t at : way) {
        if (outline[at].is_item()) {
            shapes = items_of(shapes);
            continue;
        }
        const record::FieldShape* const field = find_field(shapes, outline[at].key);
        shapes.clear();
        if (field != nullptr) expand(field->value, shapes);
    }
    return shapes;
}

Shapes shapes_at(const record::ValueShape& file, const Outline& outline, const Place& place) {
    Shapes shapes = shapes_of(file, outline, place.node);
    return place.new_item ? items_of(shapes) : shapes;
}

const record::FieldShape* field_of(const record::ValueShape& file, const Outline& outline,
                                   std::uint32_t node) {
    const OutlineNode& entry = outline[node];
    return entry.is_item() ? nullptr
                           : find_field(shapes_of(file, outline, entry.parent), entry.key);
}

}  // namespace tthc::lsp
