#include "tthc/model/identity.h"

#include "tthc/base/split.h"

#include <fmt/format.h>

namespace tthc {

const std::string& identity(const Procedure& procedure) {
    return procedure.code.value.empty() ? procedure.id.value : procedure.code.value;
}

std::string item_path(std::string_view section, const std::string& id, std::size_t index) {
    std::string path(section);
    path += '/';
    path += item_label(id, index);
    return path;
}

std::string item_path(std::string_view section, const Text& id, std::size_t index) {
    return item_path(section, id.value, index);
}

std::string item_label(const std::string& id, std::size_t index) {
    return id.empty() ? "#" + std::to_string(index + 1) : id;
}

bool names(std::string_view path, std::string_view element) {
    if (path.empty() || !element.starts_with(path)) return false;
    return element.size() == path.size() || element[path.size()] == '/';
}

std::string normal_code(std::string_view code) {
    const auto parts = split(code, ".");
    if (parts.size() < 2) return std::string(code);
    return fmt::format("{}.{}", parts[0], parts[1]);
}

}  // namespace tthc
