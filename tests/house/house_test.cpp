#include "support/golden.h"
#include "tthc/report/findings/formats.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Modules = std::set<std::string>;

/// Which module may include which; arrows point down only.
const std::map<std::string, Modules>& arrows() {
    static const Modules text{"base", "source", "finding", "yaml", "record", "model"};
    static const auto with = [](Modules modules, const Modules& more) {
        modules.insert(more.begin(), more.end());
        return modules;
    };
    static const Modules facts = with(text, {"law", "calendar", "config"});
    static const std::map<std::string, Modules> table{
        {"base", {}},
        {"source", {"base"}},
        {"finding", {"base", "source"}},
        {"yaml", {"base", "source", "finding"}},
        {"record", {"base", "source", "finding", "yaml"}},
        {"model", {"base", "source", "finding", "yaml", "record"}},
        {"law", text},
        {"calendar", with(text, {"law"})},
        {"config", text},
        {"diff", facts},
        {"review", with(facts, {"diff"})},
        {"rules", with(facts, {"diff", "review"})},
        {"cost", with(facts, {"diff"})},
        {"import", with(text, {"law"})},
        {"table", with(text, {"import"})},
        {"cases", with(facts, {"table", "import"})},
        {"survey", with(text, {"table", "import"})},
        {"feedback", with(facts, {"table", "import"})},
        {"periodic", text},
        {"export", text},
        {"assess", with(facts, {"review", "diff", "cost"})},
        {"kinds", with(facts, {"review", "diff", "cost", "import", "table", "cases", "survey",
                               "feedback", "assess", "periodic"})},
        {"suggest", with(facts, {"review", "diff"})},
        {"work", with(facts, {"review", "diff", "cost", "import", "suggest", "table", "cases",
                              "survey", "feedback", "assess", "periodic"})},
        {"lsp", with(facts, {"review", "diff", "cost", "import", "suggest", "work"})},
        {"report", with(facts, {"review", "diff", "cost", "import", "export", "suggest", "table",
                                "cases", "survey", "feedback", "assess", "periodic", "work"})},
    };
    return table;
}

fs::path repository() {
    return TTHC_SOURCE_DIR;
}

using tthc::test::read;

std::vector<fs::path> sources_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".h" || extension == ".cpp") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Comments and quoted text are no code.
std::string code_only(std::string text) {
    static const std::regex blank(R"re(R"\(([^)]|\)[^"])*\)"|"(\\.|[^"\\\n])*"|//[^\n]*)re");
    return std::regex_replace(text, blank, "");
}

}  // namespace

TEST_CASE("includes point down only") {
    const fs::path library = repository() / "lib/tthc";
    static const std::regex include(R"re(#include "tthc/([a-z_]+)/)re");
    for (const fs::path& file : sources_below(library)) {
        const std::string name = fs::relative(file, library).generic_string();
        const std::string module = name.substr(0, name.find('/'));
        CAPTURE(name);
        REQUIRE(arrows().contains(module));
        const std::string text = read(file);
        for (std::sregex_iterator at(text.begin(), text.end(), include), end; at != end; ++at) {
            const std::string included = (*at)[1];
            CAPTURE(included);
            CHECK((included == module || arrows().at(module).contains(included)));
        }
    }
}

TEST_CASE("each foreign library has its one place") {
    const std::map<std::string, std::string> places{
        {"<yaml-cpp/", "lib/tthc/yaml/"}, {"<CLI/", "cli/"},
        {"<utf8proc", "lib/tthc/base/"},  {"<minizip/", "lib/tthc/base/"},
        {"<expat", "lib/tthc/import/"},   {"<xlsxwriter", "lib/tthc/report/workbook/"},
        {"<csv.h", "lib/tthc/table/"}};
    for (const char* const folder : {"lib", "cli"}) {
        for (const fs::path& file : sources_below(repository() / folder)) {
            const std::string name = fs::relative(file, repository()).generic_string();
            const std::string text = read(file);
            CAPTURE(name);
            for (const auto& entry : places) {
                const std::string& library = entry.first;
                const std::string& place = entry.second;
                CAPTURE(library);
                const bool used = text.find("#include " + library) != std::string::npos;
                CHECK((!used || name.starts_with(place)));
            }
        }
    }
}

/// But for the templates that write and read saved reports, which their own sources alone include.
TEST_CASE("headers are light: what is slow to read stands behind our own") {
    static const std::regex heavy(R"(#include <(nlohmann/json\.hpp|boost/|CLI/|yaml-cpp/))");
    for (const char* const folder : {"lib", "cli"}) {
        for (const fs::path& file : sources_below(repository() / folder)) {
            const bool of_saved = file.parent_path().filename() == "saved";
            if (file.extension() != ".h" || of_saved) continue;
            CAPTURE(file.filename().string());
            CHECK_FALSE(std::regex_search(read(file), heavy));
        }
    }
}

TEST_CASE("a format of findings is one file and one row") {
    std::set<std::string> rows;
    for (const auto& format : tthc::report::findings_formats)
        rows.insert(std::string(format.name.substr(0, format.name.find('-'))) + ".cpp");
    std::set<std::string> files{"told.cpp"};
    files.insert(rows.begin(), rows.end());
    std::set<std::string> found;
    for (const fs::path& file : sources_below(repository() / "lib/tthc/report/findings")) {
        if (file.extension() == ".cpp") found.insert(file.filename().string());
    }
    CHECK(found == files);
}

TEST_CASE("the library is quiet: no output, exit, clock, environment, locale") {
    static const std::regex loud(
        R"re(\b(printf|fprintf|puts|cout|cerr|clog|exit|quick_exit|getenv|system_clock|steady_clock)re"
        R"re(|setlocale|locale|random_device)\b|fmt::print|\bstd::(time|rand)\()re");
    for (const fs::path& file : sources_below(repository() / "lib")) {
        const std::string text = code_only(read(file));
        std::smatch found;
        const bool is_loud = std::regex_search(text, found, loud);
        CAPTURE(file.filename().string());
        CAPTURE(found.str());
        CHECK_FALSE(is_loud);
    }
}

/// In the handler of yaml-cpp, and where a disk fails to give back what a run has written.
TEST_CASE("exceptions of our own exist only where nothing else leads out") {
    static const std::set<std::string> without_way_out{"lib/tthc/yaml/parse.cpp",
                                                       "lib/tthc/base/spool.cpp"};
    static const std::regex thrown(R"(\bthrow\b)");
    for (const fs::path& file : sources_below(repository() / "lib")) {
        const std::string name = fs::relative(file, repository()).generic_string();
        CAPTURE(name);
        const bool throws = std::regex_search(code_only(read(file)), thrown);
        CHECK((!throws || without_way_out.contains(name)));
    }
}

/// But for what the library of workbooks is handed.
TEST_CASE("numbers are exact: no binary floating point") {
    static const std::regex inexact(R"(\b(double|float)\b)");
    for (const char* const folder : {"lib", "cli"}) {
        for (const fs::path& file : sources_below(repository() / folder)) {
            if (file.filename() == "workbook.cpp") continue;
            CAPTURE(file.filename().string());
            CHECK_FALSE(std::regex_search(code_only(read(file)), inexact));
        }
    }
}

TEST_CASE("the words of records are data: no Vietnamese letter in what parses them") {
    static const std::regex letter("[\xC3-\xC6][\x80-\xBF]|\xE1[\xBA-\xBB][\x80-\xBF]");
    static const std::regex comment(R"(//[^\n]*)");
    static const std::set<std::string> spoken{
        "import_codes.h",  "messages.h",       "plan_writes.cpp", "plan_writes.h", "raw_keys.h",
        "raw_field.h",     "word_titles.h",    "lexicon_file.h",  "trust.h",       "file_mark.cpp",
        "list_messages.h", "merge_messages.h", "act_messages.h",  "act_column.h"};
    for (const fs::path& file : sources_below(repository() / "lib/tthc/import")) {
        if (spoken.contains(file.filename().string())) continue;
        const std::string text = std::regex_replace(read(file), comment, "");
        CAPTURE(file.filename().string());
        CHECK_FALSE(std::regex_search(text, letter));
    }
}

TEST_CASE("files stay small") {
    for (const char* const folder : {"lib", "cli", "tests"}) {
        for (const fs::path& file : sources_below(repository() / folder)) {
            const std::string name = fs::relative(file, repository()).generic_string();
            const std::string text = read(file);
            const auto lines = std::count(text.begin(), text.end(), '\n');
            const bool short_kind = name.starts_with("lib/tthc/rules/") ||
                                    name.starts_with("cli/commands/") || name.ends_with(".h");
            CAPTURE(name);
            CHECK(lines <= (short_kind ? 175 : 500));
        }
    }
}
