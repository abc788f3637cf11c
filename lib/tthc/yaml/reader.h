#pragma once

#include <cstdint>

namespace tthc::yaml {

/// Who reads a text. Both give the same tree and the same findings; yaml-cpp is the one of record.
enum class Reader : std::uint8_t {
    automatic,  ///< the plain reader what it takes, yaml-cpp the rest
    yaml_cpp,
};

}  // namespace tthc::yaml
