#include "tthc/record/json_schema.h"

namespace tthc::record::detail {

Json describe(const Json& schema, const Bilingual& title) {
    Json described = {{"title", title.vi}, {"description", title.en}};
    described.update(schema);
    return described;
}

Json choice_schema(const std::vector<Choice>& choices) {
    Json words = Json::array();
    for (const Choice& choice : choices)
        words.push_back(describe({{"const", choice.key}}, choice.title));
    return {{"oneOf", std::move(words)}};
}

Json boolean_schema() {
    return {{"type", "boolean"}};
}

Json text_schema(std::string_view pattern, std::string_view format) {
    Json schema = {{"type", "string"}, {"minLength", 1}};
    if (!pattern.empty()) schema["pattern"] = pattern;
    if (!format.empty()) schema["format"] = format;
    return schema;
}

Json number_schema(bool integer) {
    return {{"type", integer ? "integer" : "number"}, {"minimum", 0}, {"maximum", largest_number}};
}

Json or_number(Json schema) {
    return {{"anyOf", {std::move(schema), {{"type", "number"}}}}};
}

Json either(Json first, Json second) {
    return {{"oneOf", {std::move(first), std::move(second)}}};
}

Json list_schema(Json item, bool one_or_many) {
    Json list = {{"type", "array"}, {"items", item}};
    return one_or_many ? either(std::move(item), std::move(list)) : list;
}

Json object_schema(const std::vector<Property>& properties) {
    Json members = Json::object();
    Json required = Json::array();
    for (const Property& property : properties) {
        members[std::string(property.field.key)] = describe(property.schema, property.field.title);
        if (property.field.is(Trait::required)) required.push_back(property.field.key);
    }
    Json schema = {
        {"type", "object"}, {"properties", std::move(members)}, {"additionalProperties", false}};
    if (!required.empty()) schema["required"] = std::move(required);
    return schema;
}

Json document(std::string_view name, const Json& schema) {
    Json whole = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                  {"$id", std::string(name)}};
    whole.update(schema);
    return whole;
}

}  // namespace tthc::record::detail
