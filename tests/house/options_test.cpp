#include "command.h"

#include <CLI/CLI.hpp>
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <string>

namespace fs = std::filesystem;

namespace {

/// The command lines of all transcripts, a space behind each.
std::string runs() {
    static const std::regex run(R"(--- run: ([^\n]*))");
    std::string lines;
    for (const auto& entry : fs::directory_iterator(fs::path(TTHC_SOURCE_DIR) / "tests/cli")) {
        if (entry.path().extension() != ".test") continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        for (std::sregex_iterator at(text.begin(), text.end(), run), end; at != end; ++at)
            lines += (*at)[1].str() + " \n";
    }
    return lines;
}

}  // namespace

TEST_CASE("every option of every command is tried by some transcript") {
    const std::string tried = runs();
    for (const tthc::cli::Command* command : tthc::cli::all_commands()) {
        CLI::App program;
        CLI::App* app = program.add_subcommand(std::string(command->name));
        app->set_help_flag();
        command->define(*app, tthc::Language::en);
        for (const CLI::Option* option : app->get_options()) {
            for (const std::string& name : option->get_lnames()) {
                const std::regex use("(^|\n)[^\n]*" + std::string(command->name) + " [^\n]*--" +
                                     name + "[ =]");
                CAPTURE(command->name);
                CAPTURE(name);
                CHECK(std::regex_search(tried, use));
            }
        }
    }
}
