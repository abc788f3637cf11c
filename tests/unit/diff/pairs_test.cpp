#include "support/procedure_of.h"
#include "tthc/base/split.h"
#include "tthc/diff/diff.h"
#include "tthc/work/engine.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

/// Pairs of versions with the changes that an officer expects, written down before the tool ran:
/// `tests/data/diff/*.pairs`. A line is a mark, a part of the procedure and the effects that are
/// right; `*` any mark and any number of lines, `? ` a line that may be missing.
using namespace tthc;

namespace {

struct Expectation {
    bool optional = false;
    std::string mark;
    std::string section;
    std::vector<std::string_view> effects;
};

struct Pairing {
    std::string file;
    std::string name;
    std::string before;
    std::string after;
    std::string expected;
};

std::string mark_of(const Change& change) {
    switch (change.kind) {
        case ChangeKind::added:
            return "+";
        case ChangeKind::removed:
            return "-";
        case ChangeKind::moved:
            return ">";
        case ChangeKind::changed:
        case ChangeKind::split:
        case ChangeKind::merged:
            break;
    }
    return "~";
}

Expectation read(std::string_view line) {
    Expectation expected;
    if (line.starts_with("? ")) {
        expected.optional = true;
        line.remove_prefix(2);
    }
    const auto words = split(line, " ");
    REQUIRE(words.size() == 3);
    expected.mark = words[0];
    expected.section = words[1];
    expected.effects = split(words[2], "|");
    return expected;
}

bool meets(const Change& change, const Expectation& expected) {
    const auto& effects = expected.effects;
    const bool mark = expected.mark == "*" || expected.mark == mark_of(change);
    const bool section =
        expected.section == "any" || expected.section == record::word_of(change.section).key;
    return mark && section &&
           std::find(effects.begin(), effects.end(), record::word_of(change.effect).key) !=
               effects.end();
}

std::string told(const std::vector<Change>& changes) {
    std::string text;
    for (const Change& change : changes) {
        text += mark_of(change) + " " + kind_id(change) + " " +
                std::string(record::word_of(change.effect).key) + " | " + change.what.vi + "\n";
    }
    return text;
}

bool is_as_expected(std::vector<Change> changes, const std::string& expected) {
    for (const std::string_view line : split(expected, "\n")) {
        if (line.empty()) continue;
        const Expectation wanted = read(line);
        const auto is_wanted = [&](const Change& change) { return meets(change, wanted); };
        const auto found = std::find_if(changes.begin(), changes.end(), is_wanted);
        if (found == changes.end()) {
            if (!wanted.optional) return false;
        } else if (wanted.mark == "*") {
            std::erase_if(changes, is_wanted);
        } else {
            changes.erase(found);
        }
    }
    return changes.empty();
}

std::vector<Pairing> pairs_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::vector<Pairing> pairs;
    std::string* part = nullptr;
    int parts = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#")) continue;
        if (line.starts_with("=== ")) {
            pairs.push_back({path.filename().string(), line.substr(4), "", "", ""});
            part = &pairs.back().before;
            parts = 1;
        } else if (line == "---") {
            ++parts;
            part = parts == 2 ? &pairs.back().after : &pairs.back().expected;
        } else {
            *part += line + "\n";
        }
    }
    return pairs;
}

std::vector<Pairing> all_pairs() {
    std::vector<Pairing> all;
    const std::string folder = std::string(TTHC_SOURCE_DIR) + "/tests/data/diff";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto pairs = pairs_of(entry.path());
        all.insert(all.end(), pairs.begin(), pairs.end());
    }
    return all;
}

Procedure version(const std::string& text) {
    const bool whole = text.find("name: ") == 0 || text.find("\nname: ") != std::string::npos;
    return whole ? test::procedure_of(text) : test::procedure_with(text);
}

}  // namespace

TEST_CASE("pairs are told as an officer expects them") {
    const auto engine = load_engine(std::string());
    REQUIRE(engine);
    const auto pairs = all_pairs();
    CHECK(pairs.size() >= 53 + 78);
    for (const Pairing& pair : pairs) {
        CAPTURE(pair.file);
        CAPTURE(pair.name);
        CAPTURE(pair.expected);
        const auto changes = diff(version(pair.before), version(pair.after), engine->knowledge());
        CAPTURE(told(changes));
        CHECK(is_as_expected(changes, pair.expected));
    }
}
