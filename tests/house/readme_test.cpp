#include "run.h"
#include "support/golden.h"
#include "support/sessions.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using tthc::test::read;
using tthc::test::sessions_of;

std::string run(const std::string& command) {
    std::vector<std::string> arguments;
    std::istringstream words(command);
    for (std::string word; words >> word;)
        arguments.push_back(word);
    std::istringstream in;
    std::ostringstream out;
    const tthc::cli::Environment environment{.today = *tthc::parse_date("2026-07-01"),
                                             .threads = 2};
    tthc::cli::run(arguments, {in, out, out, false}, environment);
    return out.str();
}

/// The same text with what the command of each console block prints today.
std::string replayed(const std::string& text) {
    const std::string opening = "```console\n$ tthc ";
    const std::string closing = "```";
    std::string result;
    std::size_t from = 0;
    for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, from)) {
        const std::size_t command = at + opening.size();
        const std::size_t line_end = text.find('\n', command);
        const std::string words = text.substr(command, line_end - command);
        result += text.substr(from, line_end + 1 - from) + run(words) + closing;
        from = text.find('\n' + closing, line_end) + 1 + closing.size();
    }
    return result + text.substr(from);
}

/// Whether a page shows what its sessions print today.
void check_sessions(const fs::path& path) {
    INFO("print it again: TTHC_ACCEPT=readme make test");
    CHECK(tthc::test::is_golden(path, replayed(read(path)), "readme"));
}

/// Whether a page shows every session of a target.
void check_shown(const std::string& name, const std::string& target, const std::string& language) {
    const std::string text = read(fs::path(TTHC_SOURCE_DIR) / name);
    for (const std::string& session : sessions_of(target)) {
        const std::string shown = "```console\n$ tthc " + session + " --lang " + language + "\n";
        CAPTURE(name);
        CAPTURE(shown);
        CHECK(text.find(shown) != std::string::npos);
    }
}

void check_readme(const std::string& name, const std::string& language) {
    fs::remove_all("build/imported");
    check_shown(name, "demo", language);
    check_sessions(fs::path(TTHC_SOURCE_DIR) / name);
}

}  // namespace

TEST_CASE("the READMEs show the demo, with what it prints") {
    REQUIRE(sessions_of("demo").size() >= 3);
    const fs::path before = fs::current_path();
    fs::current_path(TTHC_SOURCE_DIR);
    fs::create_directories("build");
    check_readme("README.md", "en");
    check_readme("README.vi.md", "vi");
    fs::current_path(before);
}

TEST_CASE("the guides show what their sessions print") {
    const fs::path before = fs::current_path();
    fs::current_path(TTHC_SOURCE_DIR);
    for (const char* const name :
         {"inspector.vi.md", "inspector.en.md", "legal.vi.md", "legal.en.md"}) {
        CAPTURE(name);
        fs::remove_all("build/guide");
        check_sessions(fs::path("docs/guide") / name);
    }
    fs::current_path(before);
}

TEST_CASE("the guide of the founding case shows `make founding-case`, with what it prints") {
    REQUIRE(sessions_of("founding-case").size() >= 12);
    const fs::path before = fs::current_path();
    fs::current_path(TTHC_SOURCE_DIR);
    for (const std::string language : {"vi", "en"}) {
        fs::remove_all("build/founding-case");
        fs::create_directories("build/founding-case");
        const std::string name = "docs/guide/founding-case." + language + ".md";
        check_shown(name, "founding-case", language);
        check_sessions(name);
    }
    fs::current_path(before);
}
