#include "tthc/record/json_schema.h"

#include <nlohmann/json.hpp>

namespace tthc::record {
namespace {

using Json = nlohmann::ordered_json;
using Kind = ValueShape::Kind;

Json described(const Json& schema, const Bilingual& title) {
    Json whole = {{"title", title.vi}, {"description", title.en}};
    whole.update(schema);
    return whole;
}

Json schema_of(const ValueShape& shape);

Json choice_schema(const ValueShape& shape) {
    Json words = Json::array();
    for (const ValueShape::Choice& choice : shape.choices)
        words.push_back(described({{"const", choice.key}}, choice.title));
    return {{"oneOf", std::move(words)}};
}

Json text_schema(const ValueShape& shape) {
    Json schema = {{"type", "string"}, {"minLength", 1}};
    if (!shape.pattern.empty()) schema["pattern"] = shape.pattern;
    if (!shape.format.empty()) schema["format"] = shape.format;
    if (!shape.number_too) return schema;
    return {{"anyOf", {std::move(schema), {{"type", "number"}}}}};
}

Json number_schema(std::string_view type) {
    return {{"type", type}, {"minimum", 0}, {"maximum", largest_number}};
}

Json either_schema(const ValueShape& shape) {
    Json schemas = Json::array();
    for (const ValueShape& part : shape.parts) {
        const bool long_form =
            part.kind == Kind::record && shape.parts.front().kind != Kind::record;
        schemas.push_back(long_form ? described(schema_of(part), part.title) : schema_of(part));
    }
    return {{"oneOf", std::move(schemas)}};
}

Json record_schema(const ValueShape& shape) {
    Json members = Json::object();
    Json required = Json::array();
    for (const FieldShape& field : shape.fields) {
        members[std::string(field.field.key)] =
            described(schema_of(field.value), field.field.title);
        if (field.field.is(Trait::required)) required.push_back(field.field.key);
    }
    Json schema = {
        {"type", "object"}, {"properties", std::move(members)}, {"additionalProperties", false}};
    if (!required.empty()) schema["required"] = std::move(required);
    return schema;
}

Json schema_of(const ValueShape& shape) {
    switch (shape.kind) {
        case Kind::choice:
            return choice_schema(shape);
        case Kind::boolean:
            return {{"type", "boolean"}};
        case Kind::text:
            return text_schema(shape);
        case Kind::number:
            return number_schema("number");
        case Kind::integer:
            return number_schema("integer");
        case Kind::record:
            return record_schema(shape);
        case Kind::list:
            return {{"type", "array"}, {"items", schema_of(shape.parts.front())}};
        case Kind::entries:
            return {{"type", "object"}, {"additionalProperties", schema_of(shape.parts.front())}};
        case Kind::either:
            return either_schema(shape);
    }
    return {};
}

}  // namespace

std::string json_schema(std::string_view name, const ValueShape& shape) {
    Json whole = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                  {"$id", std::string(name)}};
    whole.update(described(schema_of(shape), shape.title));
    return whole.dump(2) + '\n';
}

}  // namespace tthc::record
