#include "tthc/model/identity.h"

#include <fmt/format.h>

namespace tthc {

const std::string& identity(const Procedure& procedure) {
    return procedure.code.value.empty() ? procedure.id.value : procedure.code.value;
}

std::string item_path(std::string_view section, const std::string& id, std::size_t index) {
    if (!id.empty()) return fmt::format("{}/{}", section, id);
    return fmt::format("{}/#{}", section, index + 1);
}

std::string item_path(std::string_view section, const Text& id, std::size_t index) {
    return item_path(section, id.value, index);
}

bool names(std::string_view path, std::string_view element) {
    if (path.empty() || !element.starts_with(path)) return false;
    return element.size() == path.size() || element[path.size()] == '/';
}

}  // namespace tthc
