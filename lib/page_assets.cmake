# What pages carry is compiled into the library: style, scripts, and the library of charts with its
# licence (Debian's libjs-chart.js).
set(tables "")
set(rows "")
set(page_style ${CMAKE_CURRENT_SOURCE_DIR}/tthc/report/page/page.css)
set(page_script ${CMAKE_CURRENT_SOURCE_DIR}/tthc/report/page/page.js)
set(poster_style ${CMAKE_CURRENT_SOURCE_DIR}/tthc/report/poster/poster.css)
set(chart_script ${CMAKE_CURRENT_SOURCE_DIR}/tthc/report/page/charts.js)
find_file(chart_library chart.min.js PATHS /usr/share/javascript/chart.js NO_DEFAULT_PATH REQUIRED)
find_file(chart_licence copyright PATHS /usr/share/doc/libjs-chart.js NO_DEFAULT_PATH REQUIRED)
foreach(asset IN ITEMS page_style page_script poster_style chart_library chart_licence chart_script)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${${asset}})
    file(READ ${${asset}} bytes HEX)
    string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND tables "constexpr char ${asset}_bytes[] = {${bytes}};\n")
    string(APPEND rows
        "std::string_view ${asset}() { return {${asset}_bytes, sizeof ${asset}_bytes}; }\n")
endforeach()

set(TTHC_PAGE_ASSETS ${CMAKE_CURRENT_BINARY_DIR}/page_assets.cpp)
file(CONFIGURE OUTPUT ${TTHC_PAGE_ASSETS} @ONLY CONTENT
"#include \"tthc/report/page/assets.h\"

namespace tthc::report {
namespace {

@tables@
}  // namespace

@rows@
}  // namespace tthc::report
")
set_source_files_properties(${TTHC_PAGE_ASSETS} PROPERTIES
    SKIP_UNITY_BUILD_INCLUSION ON SKIP_PRECOMPILE_HEADERS ON)
