#pragma once

#include "tthc/source/source_file.h"

#include <cstdint>
#include <utility>

namespace tthc {

/// Line and column, for tests that do not count bytes.
inline std::pair<std::uint32_t, std::uint32_t> place(Point point) {
    return {point.line, point.column};
}

}  // namespace tthc
