#pragma once

#include <cstddef>
#include <string_view>

namespace tthc::importing {

/// Where the next element begins behind a place of an array that is broken there: an object behind
/// another one, a comma or a line feed whose first keys are those of the object at `begin`. `npos`
/// where there is none.
std::size_t next_element(std::string_view text, std::size_t begin, std::size_t from);

}  // namespace tthc::importing
