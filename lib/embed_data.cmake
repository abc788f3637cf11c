# What data/engine holds is compiled into the library: one table of paths and texts, made anew when
# a file changes.
file(GLOB_RECURSE TTHC_DATA_FILES CONFIGURE_DEPENDS
    RELATIVE ${PROJECT_SOURCE_DIR}/data/engine ${PROJECT_SOURCE_DIR}/data/engine/*.yaml
    ${PROJECT_SOURCE_DIR}/data/engine/law/agencies*.csv)
list(SORT TTHC_DATA_FILES)

set(tables "")
set(rows "")
set(number 0)
foreach(path IN LISTS TTHC_DATA_FILES)
    set(source ${PROJECT_SOURCE_DIR}/data/engine/${path})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    file(READ ${source} bytes HEX)
    string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND tables "constexpr char data_${number}[] = {${bytes}};\n")
    string(APPEND rows "    {\"${path}\", {data_${number}, sizeof data_${number}}},\n")
    math(EXPR number "${number} + 1")
endforeach()

file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/shipped_data.cpp @ONLY CONTENT
"#include \"tthc/source/data_files.h\"

namespace tthc {
namespace {

@tables@
constexpr ShippedFile shipped[] = {
@rows@};

}  // namespace

std::span<const ShippedFile> shipped_files() { return shipped; }

}  // namespace tthc
")
