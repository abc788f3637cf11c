#include "tthc/diff/change.h"

#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <fmt/format.h>

namespace tthc {
namespace {

struct Writing {
    yaml::Value operator()(std::monostate) const { return yaml::Value::map(); }
    template <class T>
    yaml::Value operator()(const T& element) const {
        return record::to_value(element);
    }
};

}  // namespace

std::string kind_id(const Change& change) {
    const std::string_view section = record::word_of(change.section).key;
    if (change.kind == ChangeKind::changed) return fmt::format("{}.{}", section, change.group);
    return fmt::format("{}.{}", section, record::word_of(change.kind).key);
}

yaml::Value to_value(const Element& element) {
    return std::visit(Writing{}, element);
}

}  // namespace tthc
