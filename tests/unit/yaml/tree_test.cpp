#include "tthc/yaml/tree.h"

#include "support/place.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tthc;

namespace {

/// The nodes below the root, depth first: `key=` and the source text of its span.
void list(const SourceFile& source, const yaml::Node& node, std::vector<std::string>& out) {
    for (const yaml::Node child : node) {
        std::string line(child.key());
        line += '=';
        line += source.text(child.span());
        out.push_back(line);
        list(source, child, out);
    }
}

std::vector<std::string> spans(std::string text) {
    const SourceFile source("in.yaml", std::move(text));
    Findings findings(source);
    const auto tree = yaml::parse(source, findings);
    REQUIRE(findings.empty());
    std::vector<std::string> out;
    list(source, yaml::Node(tree, 0), out);
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a span is exactly what was written") {
    CHECK(spans("a: một hai # chú\nb: 'it''s'\nc: \"x\\\"y\"  \n") ==
          Lines{"a=một hai", "b='it''s'", "c=\"x\\\"y\""});
    CHECK(spans("a: một\n  hai\n  ba # x\nb: 1\n") == Lines{"a=một\n  hai\n  ba", "b=1"});
    CHECK(spans("a: |\n  x\n  y\n\nb: 1\n") == Lines{"a=x\n  y", "b=1"});
    CHECK(spans("a: >-  # x y\n  x y\n  z\nb: 1\n") == Lines{"a=x y\n  z", "b=1"});
    CHECK(spans("a: |-\n  - x\n  - y\n") == Lines{"a=- x\n  - y"});
    CHECK(spans("a: |\nb: 1\n") == Lines{"a=|", "b=1"});
    CHECK(spans("a: \"x\n  y\"\nb: 1\n") == Lines{"a=\"x\n  y\"", "b=1"});
    CHECK(spans("a: [x, 'y' ,z ]\nb: {c: 1 , d: [] }\n") ==
          Lines{"a=[x, 'y' ,z ]", "=x", "='y'", "=z", "b={c: 1 , d: [] }", "c=1", "d=[]"});
    CHECK(spans("a:\n  - b: 1\n    c: 2\n  - d\n") ==
          Lines{"a=- b: 1\n    c: 2\n  - d", "=b: 1\n    c: 2", "b=1", "c=2", "=d"});
    CHECK(spans("a: [x # chú ]\n  , y] # ]\nb: 1\n") ==
          Lines{"a=[x # chú ]\n  , y]", "=x", "=y", "b=1"});
    CHECK(spans("a: x\r\nb: |\r\n  y\r\nc: [1,\r\n  2]\r\n") ==
          Lines{"a=x", "b=y", "c=[1,\r\n  2]", "=1", "=2"});
}

TEST_CASE("a null stands where it is written or implied") {
    CHECK(spans("a: ~\nb: null # x\nc: 1\n") == Lines{"a=~", "b=null", "c=1"});
    CHECK(spans("a:\n  null\nb:\nc: 1\n") == Lines{"a=null", "b=", "c=1"});
    CHECK(spans("a:\n  - \n  - x\n  -\nb: 1\n") ==
          Lines{"a=- \n  - x\n  -", "=-", "=x", "=-", "b=1"});
    CHECK(spans("a: {b: , c: }\nd: 1\n") == Lines{"a={b: , c: }", "b=", "c=", "d=1"});
    const SourceFile source("in.yaml", "đơn:\n\nb: 1\n");
    Findings findings(source);
    const auto tree = yaml::parse(source, findings);
    const yaml::Node first = *yaml::Node(tree, 0).begin();
    CHECK(first.kind() == yaml::Kind::null);
    CHECK(place(source.point(first.span().begin)) == std::pair{1U, 5U});
    CHECK(source.text(first.key_span()) == "đơn");
}

TEST_CASE("scalars are in NFC and keep how they were quoted") {
    const SourceFile source("in.yaml", "e\xCC\x82: \"e\xCC\x82\\n\"\nb: |\n  x\n  y\nc: 1.50\n");
    Findings findings(source);
    const auto tree = yaml::parse(source, findings);
    REQUIRE(findings.empty());
    std::vector<yaml::Node> nodes;
    for (const yaml::Node child : yaml::Node(tree, 0))
        nodes.push_back(child);
    REQUIRE(nodes.size() == 3);
    CHECK(nodes[0].key() == "\xC3\xAA");
    CHECK(nodes[0].scalar() == "\xC3\xAA\n");
    CHECK(nodes[0].kind() == yaml::Kind::quoted);
    CHECK(nodes[1].scalar() == "x\ny\n");
    CHECK(nodes[1].kind() == yaml::Kind::quoted);
    CHECK(nodes[2].scalar() == "1.50");
    CHECK(nodes[2].kind() == yaml::Kind::plain);
}
