# `make install`, `cpack -G DEB`: the program with its data inside, its manual in both languages, what
# shells complete. All are found from the prefix alone, so that a tree may be moved.
include(GNUInstallDirs)

set(printed ${CMAKE_CURRENT_BINARY_DIR}/printed)
set(files "")
# printed_by(<file> <arguments…>): what the program prints, made when it was built.
function(printed_by file)
    cmake_path(GET file PARENT_PATH folder)
    file(MAKE_DIRECTORY ${printed}/${folder})
    add_custom_command(OUTPUT ${printed}/${file}
        COMMAND tthc_cli ${ARGN} --no-config > ${printed}/${file}
        DEPENDS tthc_cli VERBATIM)
    list(APPEND files ${printed}/${file})
    set(files "${files}" PARENT_SCOPE)
endfunction()
printed_by(en/tthc.1 man --lang en)
printed_by(vi/tthc.1 man --lang vi)
printed_by(tthc.bash completion bash)
printed_by(_tthc completion zsh)
printed_by(tthc.fish completion fish)
add_custom_target(tthc_printed ALL DEPENDS ${files})

install(TARGETS tthc_cli RUNTIME)
install(FILES ${printed}/en/tthc.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${printed}/vi/tthc.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/vi/man1)
install(FILES ${printed}/tthc.bash RENAME tthc
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${printed}/_tthc DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${printed}/tthc.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md
    ${PROJECT_SOURCE_DIR}/README.vi.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/tthc)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tthc)
set(CPACK_PACKAGE_CONTACT "tthc maintainers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Review, compare and cost administrative procedures")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
