# What pages carry is compiled into the library: style and script.
set(tables "")
set(rows "")
foreach(asset IN ITEMS page_style page_script)
    set(page_style ${CMAKE_CURRENT_SOURCE_DIR}/tthc/report/page/page.css)
    set(page_script ${CMAKE_CURRENT_SOURCE_DIR}/tthc/report/page/page.js)
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
