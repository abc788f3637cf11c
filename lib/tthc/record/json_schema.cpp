#include "tthc/record/json_schema.h"

namespace tthc::record::detail {

Json describe(const Json& schema, const Bilingual& title) {
    Json described = {{"title", title.vi}, {"description", title.en}};
    described.update(schema);
    return described;
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

}  // namespace tthc::record::detail
