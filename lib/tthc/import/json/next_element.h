#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace tthc::importing {

/// Whether the object that a text begins with is a whole record.
using IsRecord = std::function<bool(std::string_view)>;

/// Where the next element begins behind a place of an array that is broken there: an object behind
/// another one, a comma or a line feed whose first keys are those of the object at `begin`; where
/// these cannot be read, or no other begins so, the next whole record. `npos` where there is none.
std::size_t next_element(std::string_view text, std::size_t begin, std::size_t from,
                         const IsRecord& is_record);

}  // namespace tthc::importing
