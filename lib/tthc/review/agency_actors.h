#pragma once

#include "tthc/model/step.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// Whether the actor of a step, folded, is an agency that handles the case: not who receives it.
bool is_agency_actor(std::string_view actor);

/// The person of whom steps say that he decides, `chủ tịch ủy ban nhân dân cấp xã` in lower case,
/// and at which step; no name where none says so.
struct Decider {
    std::string name;
    std::size_t step = 0;
};
Decider decider_in(const std::vector<Step>& steps);

}  // namespace tthc
