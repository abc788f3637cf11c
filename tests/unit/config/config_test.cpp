#include "tthc/config/config.h"

#include "support/folder.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>

using namespace tthc;
namespace fs = std::filesystem;

namespace {

/// `key = value @ file:line`, files from the folder.
std::vector<std::string> shown(const LoadedConfig& loaded, const test::Folder& folder) {
    std::vector<std::string> lines;
    for (const SettingText& line : loaded.config.settings()) {
        const std::string file =
            line.origin.file.empty()
                ? "-"
                : fs::path(line.origin.file).lexically_relative(folder.path).string();
        lines.push_back(
            fmt::format("{} = {} @ {}:{}", line.key, line.value, file, line.origin.line));
    }
    return lines;
}

/// `code line:column message` of the only finding.
std::string refusal(const std::string& path) {
    const auto loaded = load_config(path);
    REQUIRE(loaded.findings.size() == 1);
    const Finding& found = loaded.findings[0];
    CHECK(found.message.vi != found.message.en);
    return fmt::format("{} {} {}:{} {}", found.code->id,
                       fs::path(found.where.file).filename().string(), found.where.begin.line,
                       found.where.begin.column, found.message.en);
}

}  // namespace

TEST_CASE("without a file the built-in values hold") {
    const test::Folder folder;
    CHECK(shown({}, folder) ==
          std::vector<std::string>{"language = vi @ -:0", "fail_on = error @ -:0",
                                   "exclude =  @ -:0", "ignore =  @ -:0", "severity =  @ -:0",
                                   "data =  @ -:0", "norms =  @ -:0", "suppressions =  @ -:0",
                                   "baseline =  @ -:0", "house_rules =  @ -:0"});
}

TEST_CASE("every value knows the file and line that set it, the nearer file wins") {
    const test::Folder folder;
    folder.file("bo/chung.yaml", R"(tthc: 1
language: en
fail_on: warning
exclude: [cu, nhap]
ignore: E001
severity:
  - {rule: E005, severity: error}
  - rule: missing-result
    severity: info
data: du-lieu
)");
    const auto path = folder.file("tthc.yaml", R"(tthc: 1
extends: bo/chung.yaml
language: vi
exclude:
  - luu-tru/**
ignore: []
severity:
  - {rule: E005, severity: warning}
norms: tt-03-2022
)");
    const auto loaded = load_config(path);
    REQUIRE(loaded.findings.empty());
    CHECK(loaded.files.size() == 2);
    CHECK(shown(loaded, folder) ==
          std::vector<std::string>{"language = vi @ tthc.yaml:3",
                                   "fail_on = warning @ bo/chung.yaml:3",
                                   "exclude = luu-tru/** @ tthc.yaml:5", "ignore =  @ -:0",
                                   "severity = E005: error @ bo/chung.yaml:7",
                                   "severity = missing-result: info @ bo/chung.yaml:8",
                                   "severity = E005: warning @ tthc.yaml:8",
                                   "data = " + folder.name("bo/du-lieu") + " @ bo/chung.yaml:10",
                                   "norms = tt-03-2022 @ tthc.yaml:9", "suppressions =  @ -:0",
                                   "baseline =  @ -:0", "house_rules =  @ -:0"});
}

TEST_CASE("a chain of three files is read to its end") {
    const test::Folder folder;
    folder.file("a.yaml", "tthc: 1\nlanguage: en\n");
    folder.file("b/b.yaml", "tthc: 1\nextends: ../a.yaml\n");
    const auto loaded = load_config(folder.file("c/c.yaml", "tthc: 1\nextends: ../b/b.yaml\n"));
    REQUIRE(loaded.findings.empty());
    CHECK(loaded.config.language.value == Language::en);
    CHECK(loaded.config.language.origin == Origin{folder.name("a.yaml"), 2});
}

TEST_CASE("what is wrong is a finding at its place") {
    const test::Folder folder;
    CHECK(refusal(folder.file("circle.yaml", "tthc: 1\nextends: ./circle.yaml\n")) ==
          fmt::format("Y008 circle.yaml 2:10 `extends` leads back to {}",
                      folder.name("circle.yaml")));
    folder.file("one.yaml", "tthc: 1\nextends: two.yaml\n");
    CHECK(refusal(folder.file("two.yaml", "tthc: 1\nextends: one.yaml\n")).starts_with("Y008 one"));
    CHECK(refusal(folder.file("gone.yaml", "tthc: 1\nextends: no.yaml\n"))
              .starts_with("Y001 gone.yaml 2:10 "));
    CHECK(refusal(folder.name("none.yaml")).starts_with("Y001 none.yaml 1:1 "));
    CHECK(refusal(folder.file("new.yaml", "tthc: 2\n")) ==
          "Y008 new.yaml 1:7 this version reads configurations of format 1, not 2");
    CHECK(refusal(folder.file("key.yaml", "tthc: 1\nlangage: vi\n"))
              .starts_with("Y006 key.yaml 2:1"));
    CHECK(refusal(folder.file("word.yaml", "tthc: 1\nfail_on: errors\n"))
              .starts_with("Y008 word.yaml 2:10"));
    CHECK(refusal(folder.file("no-version.yaml", "language: vi\n")).starts_with("Y009"));
    CHECK(refusal(folder.file("severity.yaml", "tthc: 1\nseverity:\n  - {rule: E005}\n"))
              .starts_with("Y009 severity.yaml 3:5"));
    CHECK(refusal(folder.file("empty.yaml", "")).starts_with("Y010"));
    folder.file("base.yaml", "tthc: 1\nfail_on: 3\n");
    CHECK(refusal(folder.file("on-base.yaml", "tthc: 1\nextends: base.yaml\n"))
              .starts_with("Y007 base.yaml 2:10"));
}

TEST_CASE("the nearest tthc.yaml is looked for up to the folder of .git") {
    const test::Folder folder;
    fs::create_directories(folder.path / ".git");
    fs::create_directories(folder.path / "a/b/c");
    fs::create_directories(folder.path / "a/repository/.git");
    CHECK(find_config(folder.name("a/b/c")).empty());
    folder.file("tthc.yaml", "tthc: 1\n");
    CHECK(find_config(folder.name("a/b/c")) == folder.name("tthc.yaml"));
    CHECK(find_config(folder.name("a/b/c/")) == folder.name("tthc.yaml"));
    CHECK(find_config(folder.name("a/b/../b/c/.")) == folder.name("tthc.yaml"));
    CHECK(find_config(folder.name("a/repository")).empty());
    folder.file("a/b/tthc.yaml", "tthc: 1\n");
    CHECK(find_config(folder.name("a/b/c")) == folder.name("a/b/tthc.yaml"));
    CHECK(find_config(folder.name("a")) == folder.name("tthc.yaml"));
}

TEST_CASE("a relative folder gives a relative path") {
    const test::Folder folder;
    fs::create_directories(folder.path / ".git");
    fs::create_directories(folder.path / "a/b");
    folder.file("tthc.yaml", "tthc: 1\ndata: du-lieu\n");
    const fs::path before = fs::current_path();
    fs::current_path(folder.path / "a");
    CHECK(find_config("") == "../tthc.yaml");
    CHECK(find_config(".") == "../tthc.yaml");
    CHECK(find_config("b") == "../tthc.yaml");
    CHECK(find_config("./b/") == "../tthc.yaml");
    CHECK(load_config(find_config("b")).config.data.value == "../du-lieu");
    fs::current_path(folder.path / "a/b");
    CHECK(find_config(".") == "../../tthc.yaml");
    CHECK(find_config("..") == "../../tthc.yaml");
    CHECK(find_config("../..") == "../../tthc.yaml");
    fs::current_path(before);
}
