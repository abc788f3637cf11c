#include "tthc/lsp/place.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc::lsp;

namespace {

/// The way to a node: keys, and `-` for items.
std::string way(const Outline& outline, std::uint32_t node) {
    if (node == OutlineNode::root) return "";
    const std::string above = way(outline, outline[node].parent);
    const std::string own = outline[node].is_item() ? "-" : outline[node].key;
    return above.empty() ? own : above + "/" + own;
}

/// What may stand at `|`: the way, `k` for a key, `v` for a value, the word that is there.
std::string place(std::string text) {
    const auto at = text.find('|');
    text.erase(at, 1);
    const Outline outline = outline_of(text);
    const auto found = place_at(text, outline, static_cast<std::uint32_t>(at));
    if (!found) return "none";
    return way(outline, found->node) + (found->new_item ? "/+" : "") + " " +
           (found->key ? "k" : "") + (found->value ? "v" : "") + " " +
           text.substr(found->word.begin, found->word.end - found->word.begin) +
           (found->has_colon ? ":" : "");
}

std::string ways(const std::string& text) {
    std::string all;
    const Outline outline = outline_of(text);
    for (std::uint32_t i = 0; i < outline.size(); ++i)
        all += way(outline, i) + "\n";
    return all;
}

}  // namespace

TEST_CASE("an outline is what indentation and brackets show") {
    CHECK(
        ways("a: 1\nb:\n  c: x\n  d:\n    - e: 1\n      f: 2\n    - g\nh:\n- i: 1\n- j\nk: 1\n") ==
        "a\nb\nb/c\nb/d\nb/d/-\nb/d/-/e\nb/d/-/f\nb/d/-\nh\nh/-\nh/-/i\nh/-\nk\n");
    CHECK(ways("a: [x, {b: 1, c: [2]}]\nd: {e: \"f: 1\",\n    g: 2}\nh: 1\n") ==
          "a\na/-\na/-\na/-/b\na/-/c\na/-/c/-\nd\nd/e\nd/g\nh\n");
    CHECK(ways("\"a b\": 1\n'c': 2\nhttp://x: 3\n") == "a b\nc\nhttp://x\n");
    CHECK(ways("") == "");
}

TEST_CASE("texts in prose and comments hold no keys") {
    CHECK(ways("a: |\n  b: 1\n  c: 2\nd: >-\n  e: 1\n\n  f: 1\ng: 1 # h: 2\n# i: 1\n") ==
          "a\nd\ng\n");
    CHECK(ways("a: \"b\n  c: 1\"\nd: 'e\n\n  f: 1'\ng: 1\n") == "a\nd\ng\n");
}

TEST_CASE("what is not closed ends where the next key of the same depth begins") {
    CHECK(ways("a: [x, y\nb: 1\n") == "a\na/-\na/-\nb\n");
    CHECK(ways("a: {x: 1, y\nb: 1\n") == "a\na/x\nb\n");
    CHECK(ways("a: \"x\nb: 1\n") == "a\nb\n");
    CHECK(ways("  - [[{\n") == "-\n-/-\n-/-/-\n");
    CHECK(outline_of("a: " + std::string(100000, '[')).size() < 100);
}

TEST_CASE("a key may stand where the column of the line puts it") {
    CHECK(place("|") == " k ");
    CHECK(place("a: 1\n|") == " k ");
    CHECK(place("a: 1\nb|\nc: 1\n") == " k b");
    CHECK(place("a: 1\n|b\nc: 1\n") == " k b");
    CHECK(place("a:\n  |\n") == "a kv ");
    CHECK(place("a:\n  b: 1\n  c|") == "a k c");
    CHECK(place("a:\n  - b: 1\n    c|\n  - d: 1\n") == "a/- k c");
    CHECK(place("a:\n  - b: 1\n\n    |\n") == "a/- k ");
    CHECK(place("a:\n  b:\n    c: 1\n  |\nd: 1\n") == "a k ");
    CHECK(place("na|me: x\n") == " k name:");
}

TEST_CASE("a word may stand behind a colon, a dash and between brackets") {
    CHECK(place("a: |") == "a v ");
    CHECK(place("a:|") == "none");
    CHECK(place("a: wo|rd\n") == "a v word");
    CHECK(place("a: two wo|rds\n") == "none");
    CHECK(place("a:\n  - |\n") == "a/- kv ");
    CHECK(place("a:\n  - wo|\n") == "a/- kv wo");
    CHECK(place("a: [|]\n") == "a/+ v ");
    CHECK(place("a: [x, |]\n") == "a/+ v ");
    CHECK(place("a: [x, y|]\n") == "a/- v y");
    CHECK(place("a: [x, |\nb: 1\n") == "a/+ v ");
    CHECK(place("a: {|}\n") == "a k ");
    CHECK(place("a: {b: 1, c|}\n") == "a k c");
    CHECK(place("a: {b: |}\n") == "a/b v ");
    CHECK(place("a: {b: x|, c: 1}\n") == "a/b v x");
    CHECK(place("a: {b: 1, |\nc: 1\n") == "a k ");
}

TEST_CASE("nothing may stand in prose, in comments and below a value") {
    CHECK(place("a: |\n") == "a v ");
    CHECK(place("a: >\n  text |\n") == "none");
    CHECK(place("a: >\n  text\n  |\n") == "none");
    CHECK(place("a: \"in |quotes\"\n") == "none");
    CHECK(place("# a |\n") == "none");
    CHECK(place("a: b # c |\n") == "none");
    CHECK(place("a: b\n  |\n") == "none");
    CHECK(place("a b|\n") == "none");
}
