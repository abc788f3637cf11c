#include "run.h"
#include "support/damage.h"
#include "support/folder.h"
#include "support/two_readers.h"
#include "tthc/base/date.h"
#include "tthc/base/parallel.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace tthc;

namespace {

using test::Damage;
namespace fs = std::filesystem;

struct YamlFile {
    std::string path;
    std::string text;
};

std::vector<YamlFile> files_in(const fs::path& folder) {
    std::vector<YamlFile> files;
    for (const auto& item : fs::recursive_directory_iterator(folder)) {
        if (item.path().extension() != ".yaml") continue;
        std::ifstream stream(item.path(), std::ios::binary);
        files.push_back({item.path().string(), {std::istreambuf_iterator<char>(stream), {}}});
    }
    std::sort(files.begin(), files.end(),
              [](const YamlFile& a, const YamlFile& b) { return a.path < b.path; });
    REQUIRE(!files.empty());
    return files;
}

std::vector<YamlFile> shipped_files() {
    auto files = files_in(fs::path(TTHC_SOURCE_DIR) / "data");
    auto more = files_in(fs::path(TTHC_SOURCE_DIR) / "tests/data");
    std::move(more.begin(), more.end(), std::back_inserter(files));
    return files;
}

/// Both readers agree, and yaml-cpp is not asked.
void check_taken(const std::vector<YamlFile>& files) {
    for (const YamlFile& file : files) {
        CAPTURE(file.path);
        const auto [taken, difference] = test::read_by_both(file.text);
        CHECK(taken);
        CHECK(difference == "");
    }
}

/// Some lines of a file, from one that begins at the left on.
std::string piece_of(const std::string& text, Damage& random) {
    constexpr std::size_t longest = 300;
    std::size_t begin = random.below(text.size());
    while (begin > 0 && (text[begin - 1] != '\n' ||
                         std::string_view(" -#\n").find(text[begin]) != std::string_view::npos))
        --begin;
    const std::size_t end =
        text.find('\n', std::min(begin + 40 + random.below(longest), text.size()));
    return text.substr(begin, end == std::string::npos ? end : end + 1 - begin);
}

}  // namespace

TEST_CASE("the plain reader reads shipped data as yaml-cpp does") {
    check_taken(shipped_files());
}

TEST_CASE("no file that the import writes is left to yaml-cpp") {
    const test::Folder folder;
    std::istringstream in;
    std::ostringstream out;
    const std::vector<std::string> arguments{"import", TTHC_SOURCE_DIR "/data/records", "-o",
                                             folder.path.string(), "--no-config"};
    const cli::Environment environment{.today = *parse_date("2026-07-01"), .threads = 2};
    REQUIRE(cli::run(arguments, {in, out, out, false}, environment) == 0);
    check_taken(files_in(folder.path));
}

TEST_CASE("of damaged texts the plain reader takes none that yaml-cpp refuses or reads otherwise") {
    constexpr std::size_t rounds = 100;
    constexpr std::size_t damages = 3200;
    const auto files = shipped_files();
    std::array<std::size_t, rounds> taken{};
    std::array<std::string, rounds> differences;
    for_each_index(rounds, 2, [&](std::size_t round) {
        Damage damage(static_cast<std::uint32_t>(round + 1));
        for (std::size_t i = 0; i < damages && differences[round].empty(); ++i) {
            const YamlFile& file = files[damage.below(files.size())];
            const std::string text = damage.of(piece_of(file.text, damage));
            const auto read = test::read_by_both(text);
            if (read.taken) ++taken[round];
            if (!read.difference.empty()) differences[round] = read.difference + "\n" + text;
        }
    });
    std::size_t sum = 0;
    for (std::size_t round = 0; round < rounds; ++round) {
        CAPTURE(round);
        CHECK(differences[round] == "");
        sum += taken[round];
    }
    MESSAGE((rounds * damages) << " damaged texts, seeds 1 to " << rounds << ": " << sum
                               << " taken by the plain reader");
    CHECK(sum > rounds * damages / 10);
    CHECK(sum < rounds * damages * 9 / 10);
}

TEST_CASE("what the plain reader takes") {
    for (const std::string_view text :
         {"a: b\n", "a: b", "# c\n\na: b # c\n", "a: b\r\nc:\r\n  - d\r\n", "\uFEFFa: b\n",
          "a: b\n  c\n\n  d\n", "a:\n  b\n  c\n", "a: \"b\\n\\\"\"\nc: 'it''s'\n",
          "a: |\n  b\n    c\n\n  d\n", "a: >-\n  b\n  c\n\n  d\n", "a: |+\n  b\n\nc: d\n",
          "a:\n- b\n- c: d\n  e: f\n", "- - a\n  - b\n-\n  c: d\n", "a: [b, 'c', \"d\"]\n",
          "a: [b,\n  c]\n", "a: {b: c, d: [1, 2]}\n", "a: []\nb: {}\n", "đơn: e\u0302\u0301\n"}) {
        CAPTURE(text);
        const auto [taken, difference] = test::read_by_both(text);
        CHECK(taken);
        CHECK(difference == "");
    }
}

TEST_CASE("what the plain reader leaves to yaml-cpp") {
    std::string deep;
    for (std::size_t i = 0; i <= 64; ++i)
        deep += std::string(i, ' ') + "a:\n";
    const std::string long_key = std::string(1100, 'k') + ": v\n";
    for (const std::string_view text : {"",
                                        "# c\n",
                                        "a\n",
                                        "{a: b}\n",
                                        "  a: b\n",
                                        "---\na: b\n",
                                        "%YAML 1.2\n---\na: b\n",
                                        "a: b\n...\n",
                                        "a:\nb: c\n",
                                        "a: null\n",
                                        "a: ~\n",
                                        "- \n- a\n",
                                        "a: [b, ]\n",
                                        "a: [b, null]\n",
                                        "a: &x b\n",
                                        "a: *x\n",
                                        "a: !x b\n",
                                        "a:\tb\n",
                                        "a: b\tc\n",
                                        "a: \"b\n  c\"\n",
                                        "a: 'b\n  c'\n",
                                        "a: \"\\x41\"\n",
                                        "a: \"b\" c\n",
                                        "a: b: c\n",
                                        "a: b\n  c: d\n",
                                        "a:\n    b: c\n  d: e\n",
                                        "a: b\n c\nd\n",
                                        "- a\nb: c\n",
                                        "a: b\n- c\n",
                                        "a: b\na: c\n",
                                        "a: {b: c, b: d}\n",
                                        "a: [b: c]\n",
                                        "a: {b}\n",
                                        "a: [b\n",
                                        "\"a\": b\n",
                                        "? a\n: b\n",
                                        "a : b\n",
                                        "a: @b\n",
                                        "a: |2\n  b\n",
                                        "a: |\nb: c\n",
                                        "a: >\n  b\n    c\n",
                                        "a: >+\n  b\n",
                                        "a: b # c\n  d\n"}) {
        CAPTURE(text);
        CHECK(!yaml::read_plain(text));
    }
    CHECK(!yaml::read_plain(deep));
    CHECK(!yaml::read_plain(long_key));
}
