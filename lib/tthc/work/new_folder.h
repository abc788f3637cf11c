#pragma once

#include "tthc/base/result.h"

#include <functional>
#include <optional>
#include <string>

namespace tthc {

/// A folder that is written beside its place and then put there whole; what failed leaves what was
/// there. `fill` writes into the folder that it is given. A folder is replaced only where it is
/// empty or holds the file `mark`, which is written into it.
std::optional<Error> replace_folder(
    const std::string& place, const std::string& mark,
    const std::function<std::optional<Error>(const std::string& folder)>& fill);

}  // namespace tthc
