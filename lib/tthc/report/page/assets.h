#pragma once

#include <string_view>

/// What every page carries, compiled in.
namespace tthc::report {

std::string_view page_style();
std::string_view page_script();
std::string_view poster_style();
/// Chart.js, its licence, and what draws the charts of a page with it; on pages with charts alone.
std::string_view chart_library();
std::string_view chart_licence();
std::string_view chart_script();

}  // namespace tthc::report
