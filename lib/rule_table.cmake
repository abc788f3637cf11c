# The rules are the files of tthc/rules: each defines `const Rule rule` in namespace
# tthc::rules::<file name>. This writes the one table of them, so that adding a rule is adding a file.
file(GLOB TTHC_RULE_SOURCES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tthc/rules/*.cpp)
list(SORT TTHC_RULE_SOURCES)

set(declarations "")
set(rows "")
foreach(source IN LISTS TTHC_RULE_SOURCES)
    get_filename_component(name ${source} NAME_WE)
    string(APPEND declarations "namespace ${name} {\nextern const Rule rule;\n}\n")
    string(APPEND rows "            &rules::${name}::rule,\n")
endforeach()

file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/rule_table.cpp @ONLY CONTENT
"#include \"tthc/review/rule_table.h\"

#include <algorithm>
#include <vector>

namespace tthc {
namespace rules {
@declarations@}  // namespace rules

std::span<const Rule* const> all_rules() {
    static const std::vector<const Rule*> table = [] {
        std::vector<const Rule*> rows{
@rows@        };
        std::sort(rows.begin(), rows.end(),
                  [](const Rule* left, const Rule* right) { return left->code.id < right->code.id; });
        return rows;
    }();
    return table;
}

}  // namespace tthc
")

add_library(tthc_rules STATIC ${TTHC_RULE_SOURCES} ${CMAKE_CURRENT_BINARY_DIR}/rule_table.cpp)
add_library(tthc::rules ALIAS tthc_rules)
target_link_libraries(tthc_rules PUBLIC tthc PRIVATE tthc_flags)
set_target_properties(tthc_rules PROPERTIES UNITY_BUILD ${TTHC_IN_BATCHES})
set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/rule_table.cpp
    PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
