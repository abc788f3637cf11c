#include "manual.h"
#include "options.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace tthc::cli {
namespace {

AnyAction define(CLI::App& app, Language /*language*/) {
    const CLI::App* program = app.get_parent();
    return PlainAction([program](const Console& console) {
        console.streams.out << manual_page(table_of(*program, console.language()),
                                           console.language());
        return ExitCode::clean;
    });
}

constexpr std::string_view examples[] = {"tthc man > tthc.1", "tthc man | man -l -"};

}  // namespace

extern const Command man_command;
constinit const Command man_command{
    .name = "man",
    .summary = {"in trang hướng dẫn (man)", "print the manual page"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
