#pragma once

#include <string_view>
#include <vector>

namespace tthc {

/// The clauses of a folded text: what stands between full stops, semicolons and the
/// dashes that begin a line. A full stop inside a number or an abbreviation ends none.
std::vector<std::string_view> clauses_of(std::string_view folded);

}  // namespace tthc
