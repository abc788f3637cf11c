#include "run.h"
#include "support/golden.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using tthc::test::read;

/// The sessions of `make demo`.
std::vector<std::string> demo_sessions() {
    static const std::regex session(R"(\n\t    '([^']+)')");
    const std::string makefile = read(fs::path(TTHC_SOURCE_DIR) / "Makefile");
    std::vector<std::string> sessions;
    for (std::sregex_iterator at(makefile.begin(), makefile.end(), session), end; at != end; ++at)
        sessions.push_back((*at)[1].str());
    return sessions;
}

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

/// The same text with what each ```console block's command prints today.
std::string replayed(const std::string& text) {
    static const std::regex block("```console\n\\$ tthc ([^\n]*)\n[^`]*```");
    std::string result;
    auto from = text.begin();
    for (std::sregex_iterator at(text.begin(), text.end(), block), end; at != end; ++at) {
        result.append(from, text.begin() + at->position());
        result += "```console\n$ tthc " + (*at)[1].str() + "\n" + run((*at)[1].str()) + "```";
        from = text.begin() + at->position() + at->length();
    }
    return result.append(from, text.end());
}

void check_readme(const std::string& name, const std::string& language) {
    fs::remove_all("build/imported");
    const fs::path path = fs::path(TTHC_SOURCE_DIR) / name;
    const std::string text = read(path);
    for (const std::string& session : demo_sessions()) {
        const std::string shown = "```console\n$ tthc " + session + " --lang " + language + "\n";
        CAPTURE(name);
        CAPTURE(shown);
        CHECK(text.find(shown) != std::string::npos);
    }
    const std::string today = replayed(text);
    const bool same = tthc::test::is_golden(path, today, "readme");
    INFO("print it again: TTHC_ACCEPT=readme make test");
    CHECK(same);
}

}  // namespace

TEST_CASE("the READMEs show the demo, with what it prints") {
    REQUIRE(demo_sessions().size() >= 3);
    const fs::path before = fs::current_path();
    fs::current_path(TTHC_SOURCE_DIR);
    fs::create_directories("build");
    check_readme("README.md", "en");
    check_readme("README.vi.md", "vi");
    fs::current_path(before);
}
