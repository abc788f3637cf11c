#include "program/program.h"
#include "support/folder.h"
#include "support/golden.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <string>
#include <vector>

using namespace tthc::test;
namespace fs = std::filesystem;

namespace {

constexpr long most_kib = 700L * 1024;
/// Against a run that never ends; no measure of speed.
constexpr int most_seconds = 600;

using Make = std::function<void(const Folder&)>;

/// A file `d/bad.yaml`.
Make text(std::string content) {
    return [content = std::move(content)](const Folder& folder) {
        folder.file("d/bad.yaml", content);
    };
}

Make bytes(std::string_view content) {
    return text(std::string(content));
}

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string many_keys(int count) {
    std::string all = "code: \"1.000002\"\nname: x\n";
    for (int i = 0; i < count; ++i)
        all += fmt::format("k{}: 1\n", i);
    return all;
}

std::string bomb() {
    std::string all = "name: x\na: &a [x]\n";
    for (int i = 0; i < 50; ++i)
        all += fmt::format("b{}: &b{} [*a, *a]\n", i, i);
    return all;
}

struct Hostile {
    std::string name;
    Make make;
    std::string says;  ///< what the report says of it; empty: that it is no fault
};

const std::vector<Hostile>& files() {
    static const std::vector<Hostile> table{
        {"alias bomb", text(bomb()), "bad.yaml:2:4: error Y005 anchors"},
        {"10,000 levels in one line", text("name: " + std::string(10'000, '[')),
         "Y005 more than 64"},
        {"10,000 levels, a line each",
         [](const Folder& folder) {
             std::string all = "name: x\n";
             for (int i = 0; i < 1000; ++i)
                 all += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
             folder.file("d/bad.yaml", all);
         },
         "Y005"},
        {"1 GiB",
         [](const Folder& folder) {
             folder.file("d/bad.yaml", "name: x\n");
             fs::resize_file(folder.name("d/bad.yaml"), std::uintmax_t{1} << 30U);
         },
         "larger than 16 MiB"},
        {"a line of 15 MB", text("name: " + std::string(15'000'000, 'x') + "\n"), "Y005"},
        {"a million keys", text(many_keys(is_sanitized() ? 100'000 : 1'000'000)),
         "more than 1000 faults"},
        {"a million steps",
         text("name: x\ncode: \"1.000002\"\nsteps: [" + repeated("1,", 500'000) + "]\n"), "Y00"},
        {"NUL", bytes({"name: a\0b\n", 10}), "Y002 there is a control character"},
        {"an escape", bytes("name: \x1b[31mred\n"), "Y002 there is a control character"},
        {"overlong UTF-8", bytes("name: a\xc0\xaf\n"), "Y002 the file is not UTF-8"},
        {"a surrogate", bytes("name: a\xed\xa0\x80\n"), "Y002 the file is not UTF-8"},
        {"TCVN3", bytes("name: th\xF1 t\xF4\x63 h\xB5nh ch\xDDnh, quy\xD5t \xAE\xDEnh\n"), "Y002"},
        {"an escape written out", text("code: \"1.000002\"\nname: \"\\e[31mred\\e[0m\"\n"), "S013"},
        {"U+2028", text("code: \"1.000002\"\nname: \"a\\u2028b\"\n"), "S013"},
        {"right to left", text("code: \"1.000002\"\nname: \"a\\u202Eb\"\n"), "S013"},
        {"zero width", text("code: \"1.000002\"\nname: \"a\\u200Bb\"\n"), "S013"},
        {"TCVN3 pasted", text("code: \"1.000002\"\nname: CÊp giÊy phÐp x©y dùng\n"), "S012"},
        {"1e999", text("name: x\ncode: \"1.000002\"\nburden: {times_per_year: 1e999}\n"), "Y005"},
        {"infinity", text("name: x\ncode: \"1.000002\"\nburden: {times_per_year: .inf}\n"), "Y007"},
        {"thousands", text("name: x\ncode: \"1.000002\"\nfees:\n  - amount: 20.000\n"),
         "bad.yaml:4:13: error Y011 `20.000` may be read as another number"},
        {"hexadecimal", text("name: x\ncode: \"1.000002\"\nfees:\n  - amount: 0x10\n"), "Y011"},
        {"year 2100", text("name: x\ncode: \"1.000002\"\npublication: {signed: 2100-01-01}\n"),
         "P004"},
        {"year 1", text("name: x\ncode: \"1.000002\"\npublication: {signed: 0001-01-01}\n"),
         "P004"},
        {"a key twice", text("name: x\nname: y\n"), "bad.yaml:2:1: error Y004 key `name`"},
        {"a workflow command",
         text("code: \"1.000002\"\nname: \"::error::boom\"\n\"::error::k\": 1\n"), "Y006"},
        {"a tag", text("name: !!python/object:os.system x\n"), "Y005"},
        {"a FIFO",
         [](const Folder& folder) {
             fs::create_directories(folder.path / "d");
             REQUIRE(::mkfifo(folder.name("d/bad.yaml").c_str(), 0600) == 0);
         },
         "bad.yaml: is not a regular file"},
        {"a device",
         [](const Folder& folder) { fs::create_symlink("/dev/zero", folder.name("d/bad.yaml")); },
         "bad.yaml: is not a regular file"},
        {"a link to nothing",
         [](const Folder& folder) { fs::create_symlink("../none", folder.name("d/bad.yaml")); },
         "bad.yaml: no such file"},
        {"a loop of links",
         [](const Folder& folder) { fs::create_symlink("bad.yaml", folder.name("d/bad.yaml")); },
         "bad.yaml: cannot be read"},
        {"a loop of folders",
         [](const Folder& folder) { fs::create_directory_symlink(".", folder.name("d/loop")); },
         ""},
        {"a folder named as a file",
         [](const Folder& folder) { fs::create_directories(folder.path / "d/bad.yaml"); }, ""},
        {"a name with a line end",
         [](const Folder& folder) { folder.file("d/bad\n::error::.yaml", "name: x\nname: y\n"); },
         "d/bad ::error::.yaml:2:1: error Y004"},
        {"a name that is not UTF-8",
         [](const Folder& folder) { folder.file("d/bad\xff.yaml", "name: x\nname: y\n"); },
         "d/bad\xEF\xBF\xBD.yaml:2:1: error Y004"},
        {"a name with a leading dash",
         [](const Folder& folder) { folder.file("d/--fix.yaml", "name: x\nname: y\n"); },
         "d/--fix.yaml:2:1: error Y004"},
    };
    return table;
}

/// Names below a folder; what is in it is not looked at.
std::set<std::string> names_in(const Folder& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path))
        names.insert(entry.path().string());
    return names;
}

void check_bounds(const Ran& ran) {
    CHECK(ran.in_time);
    if (!is_sanitized()) CHECK(ran.peak_kib < most_kib);
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
    });
}

}  // namespace

TEST_CASE("a hostile file is told at its place, and the others are done") {
    for (const Hostile& hostile : files()) {
        CAPTURE(hostile.name);
        const Folder folder;
        folder.file("d/good.yaml", "code: \"1.000001\"\nname: Cấp giấy phép\n");
        hostile.make(folder);
        const auto before = names_in(folder);
        const Ran ran = run_program({"review", "d", "--no-config", "--as-of", "2026-07-01",
                                     "--lang", "en", "-f", "concise", "--fail-on", "never"},
                                    {.folder = folder.path.string(), .seconds = most_seconds});
        check_bounds(ran);
        CHECK((ran.status == 0 || ran.status == 3));
        CHECK(ran.out.find("d/good.yaml:2:7: error E003") != std::string::npos);
        CAPTURE(ran.out);
        CAPTURE(ran.err);
        CHECK(ran.out.find(hostile.says) != std::string::npos);
        CHECK_FALSE(has_control(ran.out + ran.err));
        CHECK(names_in(folder) == before);
    }
}

TEST_CASE("hostile text does not act in any report") {
    const Folder folder;
    folder.file("d/bad.yaml",
                "code: \"1.000002\"\nname: \"=HYPERLINK(1) \\e[31m \\u202E ::error::boom "
                "<script>x</script>\"\n"
                "authority: \"@SUM(1)\"\n\"=cmd\": 1\n\"<script>\": 1\n\"::error::k\": 1\n");
    std::vector<std::string> arguments{"review", "d", "--no-config", "--as-of", "2026-07-01"};
    const std::vector<std::string> formats{"text",   "json",       "ndjson", "sarif",
                                           "junit",  "checkstyle", "github", "gitlab",
                                           "rdjson", "markdown",   "csv",    "concise"};
    for (const std::string& format : formats) {
        arguments.emplace_back("-f");
        arguments.push_back(format + "=out." + format);
    }
    const Ran ran = run_program(arguments, {.folder = folder.path.string()});
    CHECK(ran.status == 3);
    for (const std::string& format : formats) {
        CAPTURE(format);
        const std::string told = read(folder.path / ("out." + format));
        CHECK_FALSE(told.empty());
        CHECK_FALSE(has_control(told));
        CHECK(told.find("\xE2\x80\xAE") == std::string::npos);
        if (format == "junit" || format == "checkstyle")
            CHECK(told.find("<script>") == std::string::npos);
        if (format != "github") CHECK(told.find("\n::error") == std::string::npos);
        if (format == "csv") CHECK(told.find("\n=") == std::string::npos);
    }
}

TEST_CASE("hostile records are told, and nothing is written outside the folder") {
    struct Record {
        std::string name;
        std::string text;
        std::string says;
    };
    const std::string good = R"({"PROC_CODE": "1.000001"})";
    const std::vector<Record> table{
        {"JSON 100,000 deep", std::string(100'000, '['), "I00"},
        {"objects 100,000 deep", repeated("{\"a\":", 100'000), "I00"},
        {"not UTF-8", "{\"a\": \"\xff\"}", "I00"},
        {"cut off", "{\"a\": \"", "I00"},
        {"a number beyond all", "{\"a\": 1e999}", "I00"},
    };
    for (const Record& record : table) {
        CAPTURE(record.name);
        const Folder folder;
        folder.file("in.json", record.text);
        const Ran ran =
            run_program({"import", "in.json", "-o", "out", "--no-config", "--lang", "en"},
                        {.folder = folder.path.string(), .seconds = most_seconds});
        check_bounds(ran);
        CAPTURE(ran.out);
        CHECK(ran.status == 3);
        CHECK(ran.out.find("in.json:1:") != std::string::npos);
        CHECK(ran.out.find(record.says) != std::string::npos);
    }
    const Folder folder;
    folder.file("d/list.csv",
                "Mã TTHC,Tên thủ tục,Lĩnh vực\n1.000002,Cấp phép,../../../evil\n"
                "../../evil,Cấp phép,x\n");
    const Ran ran = run_program({"import", "d/list.csv", "-o", "d/out", "--no-config"},
                                {.folder = folder.path.string()});
    CHECK(ran.status == 3);
    for (const auto& entry : fs::directory_iterator(folder.path))
        CHECK(entry.path().filename() == "d");
    CHECK_FALSE(fs::exists(folder.path.parent_path() / "evil"));
}

TEST_CASE("a revision that looks like an option is no option") {
    const Folder folder;
    folder.file("good.yaml", "code: \"1.000001\"\nname: x\n");
    const std::string quiet = " >/dev/null 2>&1";
    const std::string commands = "cd '" + folder.path.string() +
                                 "' && git init -q . && git add . && git -c user.name=a -c "
                                 "user.email=a@example.org commit -q -m x";
    REQUIRE(std::system((commands + quiet).c_str()) == 0);
    const std::vector<std::vector<std::string>> table{
        {"review", "good.yaml", "--no-config", "--since=--output=pwned"},
        {"review", "good.yaml", "--no-config", "--since=--upload-pack=touch pwned"},
        {"diff", "--", "--output=pwned..HEAD"},
        {"diff", "--", "--output=pwned:good.yaml", "good.yaml"},
    };
    for (const auto& arguments : table) {
        CAPTURE(arguments[1]);
        const Ran ran = run_program(arguments, {.folder = folder.path.string()});
        CHECK(ran.status == 2);
        CHECK_FALSE(ran.err.empty());
        CHECK_FALSE(fs::exists(folder.path / "pwned"));
    }
}

TEST_CASE("a file that changes while it is read is read whole or told") {
    const Folder folder;
    for (int i = 0; i < 400; ++i)
        folder.file(fmt::format("d/{:03}.yaml", i), fmt::format("code: \"1.{:06}\"\nname: x\n", i));
    int touched = 0;
    const Ran ran = run_program(
        {"review", "d", "--no-config", "--as-of", "2026-07-01", "-f", "json", "--fail-on", "never"},
        {.folder = folder.path.string(), .meanwhile = [&](int) {
             const std::string at = folder.name(fmt::format("d/{:03}.yaml", 399 - touched % 300));
             switch (touched++ % 3) {
                 case 0:
                     fs::remove(at);
                     break;
                 case 1:
                     std::ofstream(at, std::ios::app) << std::string(5'000'000, '#');
                     break;
                 default:
                     fs::permissions(at, fs::perms::none);
             }
         }});
    CHECK(ran.in_time);
    CHECK((ran.status == 0 || ran.status == 3));
    CHECK(ran.out.ends_with("}\n"));
}
