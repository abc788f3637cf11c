#include "tthc/record/shape.h"

#include <utility>

namespace tthc::record::detail {

ValueShape either(ValueShape first, ValueShape second) {
    ValueShape shape{.kind = ValueShape::Kind::either};
    shape.parts.push_back(std::move(first));
    shape.parts.push_back(std::move(second));
    return shape;
}

ValueShape text_shape(std::string_view pattern, std::string_view format, const Field& field) {
    ValueShape shape{.kind = ValueShape::Kind::text, .pattern = pattern, .format = format};
    shape.number_too = field.is(Trait::code);
    return shape;
}

ValueShape list_shape(ValueShape item, const Field& field) {
    ValueShape list{.kind = ValueShape::Kind::list};
    list.parts.push_back(item);
    return field.is(Trait::one_or_many) ? either(std::move(item), std::move(list)) : list;
}

}  // namespace tthc::record::detail
