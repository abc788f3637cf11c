#pragma once

#include <string_view>

namespace tthc {

/// Whether the actor of a step, folded, is an agency that handles the case: not who receives it.
bool is_agency_actor(std::string_view actor);

}  // namespace tthc
