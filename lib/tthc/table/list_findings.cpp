#include "tthc/table/list_findings.h"

#include "tthc/table/list_codes.h"

#include <utility>

namespace tthc::table {

Finding at_cell(const std::string& path, std::uint32_t line, std::size_t column, const Code& code,
                Message message) {
    const Point point{0, line, static_cast<std::uint32_t>(column + 1)};
    return {.code = &code,
            .severity = code.severity,
            .where = {path, point, point, {}},
            .message = std::move(message)};
}

Finding unread_list(const std::string& path, Message why) {
    const Code& code = list_code::no_list;
    return {.code = &code,
            .severity = code.severity,
            .where = {path, {}, {}, {}},
            .message = std::move(why)};
}

}  // namespace tthc::table
