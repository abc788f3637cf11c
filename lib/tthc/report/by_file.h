#pragma once

#include "tthc/finding/finding_list.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace tthc::report {

/// Calls with each file and its findings, which stand together in every report; `files` without
/// findings come with none. In the order of the paths.
void for_each_file(std::span<const std::string> files, const FindingList& findings,
                   const std::function<void(const std::string&, std::span<const Finding>)>& visit);

}  // namespace tthc::report
