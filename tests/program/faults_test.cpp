#include "program/program.h"
#include "support/folder.h"
#include "support/golden.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace tthc::test;
namespace fs = std::filesystem;

namespace {

const std::string records = std::string(TTHC_SOURCE_DIR) + "/tests/data/import/records";
const std::string procedures = std::string(TTHC_SOURCE_DIR) + "/data/procedures";

using Files = std::map<std::string, std::string>;

Files files_in(const fs::path& folder) {
    Files files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[fs::relative(entry.path(), folder).string()] = read(entry.path());
    }
    return files;
}

std::vector<std::string> review(const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"review",  procedures,   "--no-config",
                                       "--as-of", "2026-07-01", "--fail-on",
                                       "never",   "--lang",     "en"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

std::vector<std::string> import_to(const std::string& folder) {
    return {"import", records, "-o", folder, "--no-config", "--as-of", "2026-07-01"};
}

std::function<void()> limited(int what, rlim_t most) {
    return [=] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{most, most};
        ::setrlimit(static_cast<__rlimit_resource>(what), &limit);
    };
}

}  // namespace

TEST_CASE("an output for which there is no room is absent, and the run says so") {
    const Folder folder;
    folder.file("old.json", "old");
    const auto before = files_in(folder.path);
    const Ran ran =
        run_program(review({"-f", "json=old.json", "-f", "sarif=new.sarif"}),
                    {.folder = folder.path.string(), .before = limited(RLIMIT_FSIZE, 4096)});
    CHECK(ran.status == 2);
    CHECK(ran.err.find("old.json") != std::string::npos);
    CHECK(ran.err.find("new.sarif") != std::string::npos);
    CHECK(files_in(folder.path) == before);
}

TEST_CASE("standard output that is full or closed is no success") {
    const Folder folder;
    const Ran full = run_program(
        review({}), {.folder = folder.path.string(),
                     .before = [] { ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO); }});
    CHECK(full.status == 2);
    CHECK_FALSE(full.err.empty());
    const Ran closed = run_program(review({}), {.folder = folder.path.string(), .before = [] {
                                                    int ends[2];
                                                    if (::pipe(ends) != 0) ::_exit(126);
                                                    ::close(ends[0]);
                                                    ::dup2(ends[1], STDOUT_FILENO);
                                                }});
    CHECK(closed.status != 0);
    CHECK(closed.in_time);
}

TEST_CASE("a folder that cannot be written to is told") {
    const Folder folder;
    folder.file("file", "x");
    const auto before = files_in(folder.path);
    for (const auto& arguments :
         {review({"-f", "json=file/report.json"}), review({"-f", "json=none/report.json"}),
          import_to("file"), import_to("file/deeper"), import_to("/proc/tthc")}) {
        CAPTURE(arguments.back());
        const Ran ran = run_program(arguments, {.folder = folder.path.string()});
        CHECK((ran.status == 2 || ran.status == 0));
        CHECK_FALSE((ran.err + ran.out).empty());
        CHECK(files_in(folder.path) == before);
    }
}

TEST_CASE("too few descriptors or too little memory end a run with a line, not in pieces") {
    const Folder folder;
    const Ran files =
        run_program(review({"-f", "json=out.json"}),
                    {.folder = folder.path.string(), .before = limited(RLIMIT_NOFILE, 4)});
    CHECK(files.status != 0);
    CHECK(files.status < 128);
    CHECK_FALSE(files.err.empty());
    if (is_sanitized()) return;
    for (const rlim_t mebibytes : {24U, 32U, 40U, 48U, 64U, 96U, 128U}) {
        CAPTURE(mebibytes);
        const Folder other;
        const Ran memory = run_program(
            review({"-f", "json=out.json", "-j", "1"}),
            {.folder = other.path.string(), .before = limited(RLIMIT_AS, mebibytes << 20U)});
        CHECK((memory.status == 0 || memory.status == 70 || memory.status == 127));
        CHECK(fs::exists(other.path / "out.json") == (memory.status == 0));
        CHECK(files_in(other.path).size() == static_cast<std::size_t>(memory.status == 0));
    }
}

TEST_CASE("a run that is killed leaves whole files or none, and the next one mends") {
    const Folder folder;
    const int status = run_program(import_to(folder.name("whole"))).status;
    const auto begin = std::chrono::steady_clock::now();
    run_program(import_to(folder.name("again")));
    const auto taken = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - begin);
    const Files whole = files_in(folder.path / "whole");
    REQUIRE(whole.size() > 20);
    constexpr unsigned seed = 7;
    INFO("seed ", seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::int64_t> moment(0, taken.count());
    constexpr std::chrono::microseconds longest = std::chrono::seconds(120);
    const int rounds = std::clamp(static_cast<int>(longest / taken), 20, 1000);
    int cut = 0;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        const auto end =
            std::chrono::steady_clock::now() + std::chrono::microseconds(moment(random));
        const int signal = round % 3 == 0 ? SIGINT : round % 3 == 1 ? SIGTERM : SIGKILL;
        const Ran ran = run_program(import_to(folder.name("cut")), {.meanwhile = [&](int child) {
                                        if (std::chrono::steady_clock::now() < end) return;
                                        ::kill(child, signal);
                                    }});
        cut += static_cast<int>(ran.status == 128 + signal);
        std::vector<std::string> wrong;
        for (const auto& [name, text] : files_in(folder.path / "cut")) {
            const auto same = whole.find(name);
            const bool is_whole = same != whole.end() && same->second == text;
            const bool is_part = same == whole.end() && name.ends_with(".tthc-tmp");
            if (!is_whole && !is_part) wrong.push_back(name);
        }
        CAPTURE(fmt::format("{}", fmt::join(wrong, " ")));
        CHECK(wrong.empty());
        if (round % 10 != 0) continue;
        REQUIRE(run_program(import_to(folder.name("cut"))).status == status);
        CHECK(files_in(folder.path / "cut") == whole);
        fs::remove_all(folder.path / "cut");
    }
    CHECK(cut > rounds / 4);
}
