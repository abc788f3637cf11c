#pragma once

#include "tthc/review/words.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// The actions that a name begins with, one of each kind: `Cấp, cấp lại, điều chỉnh Giấy phép…`.
std::vector<std::string_view> actions_leading(const Folded& name);

/// How many procedures a name joins by semicolons, each with its own action: `Đăng ký …; thông báo
/// …`. What brackets hold explains; what a dash begins
/// is a list.
std::size_t procedures_joined_in(const std::string& name);

}  // namespace tthc
