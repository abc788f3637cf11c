#pragma once

#include <string_view>

/// What every page carries, compiled in.
namespace tthc::report {

std::string_view page_style();
std::string_view page_script();

}  // namespace tthc::report
