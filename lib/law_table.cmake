# data/engine/law/instruments.csv and communes.csv are compiled into the library, sorted, so that a start
# costs nothing and a look-up needs no parser.
add_executable(tabulate tabulate.cpp
    tthc/base/csv.cpp tthc/base/typography.cpp tthc/base/utf8.cpp tthc/model/act_spelling.cpp)
target_include_directories(tabulate PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_include_directories(tabulate SYSTEM PRIVATE ${UTF8PROC_INCLUDE_DIR})
target_link_libraries(tabulate PRIVATE ${UTF8PROC_LIBRARY} tthc_flags)

set(TTHC_LAW_TABLE ${CMAKE_CURRENT_BINARY_DIR}/shipped_instruments.cpp)
set(instruments ${PROJECT_SOURCE_DIR}/data/engine/law/instruments.csv)
set(communes ${PROJECT_SOURCE_DIR}/data/engine/law/communes.csv)
add_custom_command(OUTPUT ${TTHC_LAW_TABLE}
    COMMAND tabulate ${instruments} ${communes} ${TTHC_LAW_TABLE}
    DEPENDS tabulate ${instruments} ${communes})
set_source_files_properties(${TTHC_LAW_TABLE} PROPERTIES
    SKIP_UNITY_BUILD_INCLUSION ON SKIP_PRECOMPILE_HEADERS ON
    COMPILE_OPTIONS -Wno-overlength-strings)
