#pragma once

#include <string_view>

namespace tthc {

/// Whether a text says what becomes of a dossier that is not as it should be, or speaks of matters
/// in which none is completed (a tax return, an examination). That the matter is refused does not
/// say it.
bool tells_handling(std::string_view text);

/// Whether a name is that of a complaint, which has rules of its own.
bool is_of_complaint(std::string_view name);

}  // namespace tthc
