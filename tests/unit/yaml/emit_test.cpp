#include "tthc/yaml/tree.h"
#include "tthc/yaml/value.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace tthc;
using yaml::Value;

namespace {

Value value_of(const yaml::Node& node) {
    if (node.kind() == yaml::Kind::list) {
        Value list = Value::list();
        for (const yaml::Node item : node)
            list.items.push_back(value_of(item));
        return list;
    }
    if (node.kind() == yaml::Kind::map) {
        Value map = Value::map();
        for (const yaml::Node child : node)
            map.entries.emplace_back(child.key(), value_of(child));
        return map;
    }
    const std::string_view word = node.scalar();
    const bool literal = node.kind() == yaml::Kind::plain &&
                         (yaml::is_core_boolean(word) || yaml::is_core_number(word));
    return literal ? Value::literal(std::string(word)) : Value::text(std::string(word));
}

void check_round_trip(const Value& document) {
    const std::string text = yaml::emit(document);
    CAPTURE(text);
    const SourceFile source("out.yaml", text);
    Findings findings(source);
    const auto tree = yaml::parse(source, findings);
    for (const auto& found : findings.take())
        FAIL_CHECK(found.where.begin.line << ":" << found.where.begin.column << " "
                                          << found.message.en);
    REQUIRE_FALSE(tree.empty());
    CHECK(value_of(yaml::Node(tree, 0)) == document);
    CHECK(yaml::emit(value_of(yaml::Node(tree, 0))) == text);
}

const std::string nasty[] = {
    "x",
    " x",
    "x ",
    "  ",
    "- x",
    "-",
    "--- x",
    "---",
    "...",
    ": ",
    ":",
    "a: b",
    "a:",
    "a:b",
    "#",
    "# x",
    "x # y",
    "x#y",
    "? x",
    "?",
    "[",
    "]",
    "[x]",
    "{",
    "{a: 1}",
    ",",
    "a, b",
    "&x",
    "*x",
    "!x",
    "|",
    ">",
    "'",
    "it's",
    "\"",
    "a \"b\"",
    "%x",
    "@x",
    "`x`",
    "=",
    "~",
    "null",
    "Null",
    "yes",
    "no",
    "on",
    "true",
    "False",
    "12",
    "1.50",
    "-3",
    "0x1F",
    "0o17",
    "1e3",
    ".5",
    ".inf",
    ".nan",
    "1_000",
    "2017-01-31",
    "1.003868",
    "x\n",
    "\nx",
    "\n",
    "x\ny",
    "x\n\ny",
    "x\n  y",
    "  x\ny",
    "x \ny",
    "x\n\n",
    "x\n- y\n# z",
    "a: b\nc: d",
    "x\ty",
    "\tx",
    "x\\ny",
    "\\",
    "Đơn đề nghị",
    "Điều 25: “ngoặc”",
    "日本",
    "😀 x",
    "\xC2\xA0x",
    "x\rb",
    "x\r\ny",
    "\x01",
    "\x7F",
    "x\xC2\x85y",
    "x\xE2\x80\xA8y",
    "x\xEF\xBB\xBFy",
    "<<",
    "x: \"y\"",
    "a very long text that goes on and on so that a list of it does not fit into one line of the "
    "file at all",
};

}  // namespace

TEST_CASE("any text survives as a value, a list item, a key and inside a list of one line") {
    for (const std::string& text : nasty) {
        Value document = Value::map();
        document.entries.emplace_back("a", Value::text(text));
        Value list = Value::list();
        list.items = {Value::text(text), Value::text("y"), Value::text(text)};
        document.entries.emplace_back("b", list);
        Value inner = Value::map();
        inner.entries.emplace_back("c", Value::text(text));
        inner.entries.emplace_back("d", list);
        if (text.find('\n') == std::string::npos) inner.entries.emplace_back(text, list);
        Value items = Value::list();
        items.items = {inner, Value::text(text), inner};
        document.entries.emplace_back("e", items);
        document.entries.emplace_back("f", Value::list());
        document.entries.emplace_back("g", Value::map());
        document.entries.emplace_back("h", Value::literal("1.5"));
        check_round_trip(document);
    }
}

TEST_CASE("any random text survives") {
    constexpr std::uint64_t seed = 20170131;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    const std::string_view pieces[] = {"a",  "đ", " ", " ", "\n", ":", "-",  "#", "'",
                                       "\"", "[", "]", "{", "}",  ",", "\\", "1", ".",
                                       "e",  "~", "?", "|", ">",  "&", "!",  "\t"};
    for (int i = 0; i < 3000; ++i) {
        Value document = Value::map();
        Value list = Value::list();
        for (int j = 0; j < 4; ++j) {
            std::string text;
            for (std::size_t k = random() % 8; k > 0; --k)
                text += pieces[random() % std::size(pieces)];
            document.entries.emplace_back(std::string(1, static_cast<char>('a' + j)),
                                          Value::text(text));
            list.items.push_back(Value::text(text));
        }
        document.entries.emplace_back("list", list);
        check_round_trip(document);
    }
}

TEST_CASE("canonical text is what a person would write") {
    Value document = Value::map();
    document.entries.emplace_back("code", Value::text("1.003868"));
    document.entries.emplace_back("name", Value::text("Cấp giấy phép"));
    Value levels = Value::list();
    levels.items = {Value::text("province"), Value::text("commune")};
    document.entries.emplace_back("levels", levels);
    Value item = Value::map();
    item.entries.emplace_back("id", Value::text("don"));
    item.entries.emplace_back("note", Value::text("một\nhai"));
    Value items = Value::list();
    items.items = {item, item};
    document.entries.emplace_back("items", items);
    CHECK(yaml::emit(document) ==
          "code: \"1.003868\"\nname: Cấp giấy phép\nlevels: [province, commune]\nitems:\n"
          "  - id: don\n    note: |-\n      một\n      hai\n"
          "  - id: don\n    note: |-\n      một\n      hai\n");
}
