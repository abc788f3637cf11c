#include "tthc/lsp/answers.h"
#include "tthc/lsp/place.h"
#include "tthc/record/common_words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace tthc::lsp {
namespace {

using Shape = record::ValueShape;

/// Words for people, marked only where the client shows marks.
class Markup {
public:
    explicit Markup(bool markdown) : markdown_(markdown) {}

    std::string strong(std::string_view words) const {
        return markdown_ ? fmt::format("**{}**", words) : std::string(words);
    }
    std::string code(std::string_view words) const {
        return markdown_ ? fmt::format("`{}`", words) : std::string(words);
    }
    std::string link(std::string_view words, const std::string& target) const {
        return markdown_ ? fmt::format("[{}]({})", words, target)
                         : fmt::format("{}: {}", words, target);
    }

private:
    bool markdown_;
};

/// What the value of a field may be, where that is one of a list of words.
std::string choices_of(const Shapes& shapes, const Asked& asked, const Markup& text) {
    std::string list;
    for (const Shape* const shape : shapes) {
        for (const Shape::Choice& choice : shape->choices)
            list += fmt::format("\n- {}: {}", text.code(choice.key), asked.words(choice.title));
    }
    return list.empty() ? list : fmt::format("\n{}", list);
}

std::string told_field(const Asked& asked, const Shape& file, std::uint32_t node,
                       std::uint32_t offset) {
    const Markup text(asked.client.markdown);
    const OutlineNode& entry = asked.outline[node];
    Shapes shapes = shapes_of(file, asked.outline, node);
    if (entry.value.begin <= offset && offset < entry.value.end) {
        const auto word = std::string_view(asked.document.text)
                              .substr(entry.value.begin, entry.value.end - entry.value.begin);
        for (const Shape* const shape : shapes) {
            for (const Shape::Choice& choice : shape->choices) {
                if (choice.key == word)
                    return fmt::format("{}: {}", text.strong(word), asked.words(choice.title));
            }
        }
        return {};
    }
    const record::FieldShape* const field = field_of(file, asked.outline, node);
    if (field == nullptr) return {};
    std::string told =
        fmt::format("{}: {}", text.strong(entry.key), asked.words(field->field.title));
    if (field->field.is(record::Trait::required))
        told += fmt::format(" ({})", asked.words({"bắt buộc", "required"}));
    for (const Shape* const shape : Shapes(shapes)) {
        if (shape->kind != Shape::Kind::list) continue;
        const Shape& item = shape->parts.front();
        if (item.kind == Shape::Kind::choice) shapes.push_back(&item);
    }
    return told + choices_of(shapes, asked, text);
}

std::string days_of(const Ground& ground, Language language) {
    std::string text;
    if (const auto from = parse_date(ground.from))
        text += fmt::format("{} {}", Bilingual{"từ", "from"}.in(language), to_dmy(*from));
    if (const auto until = parse_date(ground.until))
        text += fmt::format(" {} {}", Bilingual{"đến", "until"}.in(language), to_dmy(*until));
    return text;
}

/// The page of a code: what it means, what to do, what it rests on that day.
std::string told_code(const Asked& asked, const Finding& finding) {
    const Markup text(asked.client.markdown);
    const Code& code = *finding.code;
    std::string told =
        fmt::format("{} ({})\n\n{}\n\n{}", text.strong(fmt::format("{} {}", code.id, code.name)),
                    asked.words(record::word_of(finding.severity).title), asked.words(code.title),
                    asked.words(code.rationale));
    const auto part = [&](const Bilingual& title) {
        return fmt::format("\n\n{}", text.strong(asked.words(title) + ":"));
    };
    std::string remedy = finding.help.in(asked.language);
    if (remedy.empty()) remedy = asked.words(code.remedy);
    if (!remedy.empty()) told += fmt::format("{} {}", part({"Cách sửa", "Remedy"}), remedy);
    std::string grounds;
    for (const Ground& ground : code.grounds) {
        if (!ground.holds_on(asked.day)) continue;
        grounds += fmt::format("\n- {} ({}): {}", ground.citation, days_of(ground, asked.language),
                               asked.words(ground.says));
    }
    if (!grounds.empty()) told += fmt::format("{}\n{}", part({"Căn cứ", "Grounds"}), grounds);
    if (const std::string page = page_of(code, asked.about); !page.empty())
        told += fmt::format("\n\n{}", text.link(asked.words({"Trang của quy tắc", "Page"}), page));
    return told;
}

void add_codes(const Asked& asked, std::uint32_t line, std::vector<std::string>& parts) {
    std::set<const Code*> told;
    for (const Finding& finding : asked.document.findings) {
        const Range range = asked.document.range(finding.where, asked.positions);
        const bool here = range.start.line == line;
        if (here && told.insert(finding.code).second) parts.push_back(told_code(asked, finding));
    }
}

}  // namespace

Json hover(const Asked& asked, Position position) {
    std::vector<std::string> parts;
    Json json;
    const std::uint32_t offset = asked.positions.offset(position);
    const auto node = node_at(asked.outline, offset);
    if (node && asked.document.kind != nullptr) {
        std::string field = told_field(asked, asked.document.kind->shape(), *node, offset);
        const OutlineNode& entry = asked.outline[*node];
        const bool on_mark = offset < entry.mark.end;
        if (!field.empty()) {
            json["range"] = to_json(asked.positions.range(on_mark ? entry.mark : entry.value));
            parts.push_back(std::move(field));
        }
    }
    add_codes(asked, position.line, parts);
    if (parts.empty()) return {};
    json["contents"] = {{"kind", asked.client.markdown ? "markdown" : "plaintext"},
                        {"value", fmt::format("{}", fmt::join(parts, "\n\n---\n\n"))}};
    return json;
}

}  // namespace tthc::lsp
