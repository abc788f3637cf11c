#include "tthc/review/house/entry_check.h"

#include "tthc/base/nearest.h"
#include "tthc/base/say.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/scalars.h"
#include "tthc/review/house/fields.h"

#include <algorithm>

namespace tthc::house {
namespace {

using record::Codec;

/// What a template asks to be told.
struct Needs {
    bool words = false;
    bool bounds = false;
    Bilingual field = {};  ///< of which kind it has to be; empty: any
};

Needs needs_of(Template its_template) {
    switch (its_template) {
        case Template::required:
        case Template::forbidden:
            return {};
        case Template::forbidden_words:
        case Template::begins_with:
            return {.words = true, .field = {"văn bản", "a text"}};
        case Template::one_of:
            return {.words = true,
                    .field = {"văn bản, số hoặc từ trong danh mục",
                              "a text, a number or a word of a vocabulary"}};
        case Template::within:
            return {.bounds = true,
                    .field = {"số, thời gian hoặc danh sách", "a number, a time or a list"}};
    }
    return {};
}

bool fits(Template its_template, FieldKind kind) {
    switch (its_template) {
        case Template::required:
        case Template::forbidden:
            return true;
        case Template::forbidden_words:
        case Template::begins_with:
            return kind == FieldKind::text;
        case Template::one_of:
            return kind == FieldKind::text || kind == FieldKind::word || kind == FieldKind::number;
        case Template::within:
            return kind == FieldKind::number || kind == FieldKind::time || kind == FieldKind::list;
    }
    return false;
}

Message meant(std::string_view word) {
    if (word.empty()) return {};
    return say("có phải ý là `{}`?", "did you mean `{}`?", word);
}

/// Known, and of a kind that the template can judge; null where it is not.
const KnownField* check_field(Template its_template, const Text& path, Findings& findings) {
    constexpr std::string_view key = "parameters/field";
    const KnownField* const field = find_field(path.value);
    if (field == nullptr) {
        findings
            .add(load_code::wrong_value, path.span, std::string(key),
                 say("thủ tục không có trường `{}`", "procedures have no field `{}`", path.value))
            .help = meant(likely_field(path.value));
        return nullptr;
    }
    if (fits(its_template, field->kind)) return field;
    const Bilingual expected = needs_of(its_template).field;
    Finding& found =
        findings.add(load_code::wrong_value, path.span, std::string(key),
                     {fmt::format("mẫu `{}` cần trường là {}; `{}` không phải",
                                  record::word_of(its_template).key, expected.vi, path.value),
                      fmt::format("the template `{}` needs a field that is {}; `{}` is not",
                                  record::word_of(its_template).key, expected.en, path.value)});
    const std::string item = path.value + "[]";
    if (find_field(item) != nullptr) found.help = meant(item);
    return nullptr;
}

void check_words(const KnownField* field, const Parameters& parameters, Findings& findings) {
    if (parameters.words.empty()) {
        findings.add(load_code::missing_key, parameters.place.span, "parameters/words",
                     {"mẫu này cần `words`", "this template needs `words`"});
    }
    if (field == nullptr || field->words.empty()) return;
    for (const Text& word : parameters.words) {
        const auto& known = field->words;
        if (std::find(known.begin(), known.end(), word.value) != known.end()) continue;
        findings.add(load_code::wrong_value, word.span, "parameters/words",
                     unknown_word({"giá trị", "value"}, word.value, known));
    }
}

void check_bounds(const KnownField* field, const Parameters& parameters, Findings& findings) {
    const auto check = [&](const Text& bound, const std::string& key) {
        if (bound.value.empty() || bound_of(bound, parameters)) return;
        const Bilingual expected =
            field->kind == FieldKind::time ? Codec<Duration>::expected : Codec<Decimal>::expected;
        findings.add(load_code::wrong_value, bound.span, "parameters/" + key,
                     {fmt::format("`{}` không phải {}", bound.value, expected.vi),
                      fmt::format("`{}` is not {}", bound.value, expected.en)});
    };
    if (parameters.at_least.value.empty() && parameters.at_most.value.empty()) {
        findings.add(load_code::missing_key, parameters.place.span, "parameters",
                     {"mẫu này cần `at_least` hoặc `at_most`",
                      "this template needs `at_least` or `at_most`"});
    }
    if (field == nullptr) return;
    check(parameters.at_least, "at_least");
    check(parameters.at_most, "at_most");
}

void refuse_unused(const Text& parameter, const std::string& key, Findings& findings) {
    if (parameter.value.empty()) return;
    findings.add(load_code::unknown_key, parameter.span, "parameters/" + key,
                 say("mẫu này không dùng `{}`", "this template has no use for `{}`", key));
}

void check_parameters(const RuleEntry& entry, Findings& findings) {
    const Template its_template = entry.its_template->value;
    const Parameters& parameters = *entry.parameters;
    const Needs needs = needs_of(its_template);
    const KnownField* const field = check_field(its_template, parameters.field, findings);
    if (needs.words) {
        check_words(field, parameters, findings);
    } else if (!parameters.words.empty()) {
        refuse_unused(parameters.words.front(), "words", findings);
    }
    if (needs.bounds) {
        check_bounds(field, parameters, findings);
    } else {
        refuse_unused(parameters.at_least, "at_least", findings);
        refuse_unused(parameters.at_most, "at_most", findings);
    }
}

/// A brace that begins anything else is a slip.
bool has_unknown_mark(const std::string& text) {
    constexpr std::string_view known = "{value}";
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
        if (text.compare(at, known.size(), known) != 0) return true;
    }
    return false;
}

void check_message(const Located<Phrase>& message, Findings& findings) {
    if (!has_unknown_mark(message.value.vi) && !has_unknown_mark(message.value.en)) return;
    findings.add(load_code::wrong_value, message.span, "message",
                 {"trong ngoặc nhọn chỉ được viết `{value}`", "only `{value}` may be in braces"});
}

void check_ground(const GroundEntry& ground, Findings& findings) {
    if (!ground.citation->value.well_formed) {
        findings.add(load_code::wrong_value, ground.citation->span, "grounds/citation",
                     {fmt::format("không phải {}", Codec<Citation>::expected.vi),
                      fmt::format("not {}", Codec<Citation>::expected.en)});
    }
    if (!ground.until || ground.from->value <= ground.until->value) return;
    findings.add(load_code::wrong_value, ground.until->span, "grounds/until",
                 {"ngày hết hiệu lực trước ngày bắt đầu", "the last day is before the first"});
}

void check_examples(const List<std::string>& examples, const Examples& all, const std::string& key,
                    Findings& findings) {
    if (!examples.empty()) return;
    findings.add(load_code::missing_key, all.place.span, "examples/" + key,
                 say("chưa có ví dụ `{}` nào", "there is no example under `{}`", key));
}

}  // namespace

void check_entry(const RuleEntry& entry, Findings& findings) {
    check_parameters(entry, findings);
    check_message(entry.message, findings);
    for (const GroundEntry& ground : entry.grounds)
        check_ground(ground, findings);
    check_examples(entry.examples->bad, *entry.examples, "bad", findings);
    check_examples(entry.examples->good, *entry.examples, "good", findings);
}

std::optional<Bound> bound_of(const Text& bound, const Parameters& parameters) {
    const KnownField* const field = find_field(parameters.field.value);
    if (bound.value.empty() || field == nullptr) return {};
    Bound read;
    if (field->kind == FieldKind::time) {
        read.time = Duration::parse(bound.value);
    } else {
        read.number = Codec<Decimal>::parse(bound.value);
    }
    if (!read.time && !read.number) return {};
    return read;
}

}  // namespace tthc::house
