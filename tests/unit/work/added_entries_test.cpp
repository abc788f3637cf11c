#include "tthc/work/added_entries.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

SuppressionEntry entry_of(const std::string& reason) {
    SuppressionEntry entry;
    entry.rule.emplace_back(std::string("N003"));
    entry.procedure = Text("1.000002");
    entry.fingerprint = Text("v1:1bce9beb5eaeb931");
    entry.reason = Text(reason);
    entry.date = Located<Date>(*parse_date("2026-07-01"));
    return entry;
}

std::string added(const std::string& text, const std::string& reason = "đã rà soát") {
    const auto whole = with_entries(SourceFile("s.yaml", text), {entry_of(reason)});
    REQUIRE(whole);
    return *whole;
}

const std::string old_entry =
    "- rule: E005  # cũ\n  procedure: \"1.000009\"\n  reason: đã có văn bản\n";
const std::string new_entry =
    "- rule: N003\n  procedure: \"1.000002\"\n  fingerprint: v1:1bce9beb5eaeb931\n"
    "  reason: đã rà soát\n  date: 2026-07-01\n";

std::string indented(const std::string& lines) {
    std::string out = "  ";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        out += lines[i];
        if (lines[i] == '\n' && i + 1 < lines.size()) out += "  ";
    }
    return out;
}

}  // namespace

TEST_CASE("entries are added behind those of a file, all the rest stays as it is") {
    const std::string head = "# Quyết định của Sở\nsuppressions:\n";
    const std::string tail = "note: giữ lại  # cuối\n";
    CHECK(added(head + indented(old_entry) + tail) ==
          head + indented(old_entry) + indented(new_entry) + tail);
    CHECK(added(head + old_entry + tail) == head + old_entry + new_entry + tail);
    CHECK(added(head + indented(old_entry) + "  # hết\n" + tail) ==
          head + indented(old_entry) + indented(new_entry) + "  # hết\n" + tail);
}

TEST_CASE("the last line of a file may have no end") {
    const std::string text = "suppressions:\n" + old_entry.substr(0, old_entry.size() - 1);
    CHECK(added(text) == "suppressions:\n" + old_entry + new_entry);
}

TEST_CASE("a list that is empty or stands between brackets is written as lines") {
    CHECK(added("# đầu\nsuppressions: []  # chưa có\nnote: x\n") ==
          "# đầu\nsuppressions:\n" + indented(new_entry.substr(0, new_entry.size() - 1)) +
              "  # chưa có\nnote: x\n");
    const std::string text =
        "# đầu\nsuppressions: [{rule: E005, procedure: \"1.000009\", reason: cũ}]\n";
    CHECK(added(text) ==
          "# đầu\nsuppressions:\n  - rule: E005\n    procedure: \"1.000009\"\n"
          "    reason: cũ\n" +
              indented(new_entry));
}

TEST_CASE("a reason may hold what YAML would take for something else") {
    for (const char* const reason : {"- a: b # c", "“giữ”: [x", "'", "no", "=1+1", "{}"}) {
        CAPTURE(reason);
        const auto again = added(added("suppressions: []\n", reason), "hai");
        CHECK(again.find("hai") != std::string::npos);
    }
}

TEST_CASE("a file that is no file of suppressions stays") {
    CHECK_FALSE(with_entries(SourceFile("s.yaml", "suppressions: x\n"), {entry_of("a")}));
    CHECK_FALSE(with_entries(SourceFile("s.yaml", "a: ["), {entry_of("a")}));
}
