#pragma once

#include "tthc/base/bilingual.h"

#include <string>

namespace tthc::yaml {

/// What a message of yaml-cpp means to the person who wrote the file.
Message translated(const std::string& message);

}  // namespace tthc::yaml
