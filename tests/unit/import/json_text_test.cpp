#include "tthc/import/json/json_text.h"

#include "tthc/base/digest.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <random>
#include <string>

using namespace tthc;
using namespace tthc::importing;

namespace {

std::optional<JsonFault> fault_of(std::string_view text) {
    return parse_json(text).fault;
}

std::string printed(std::string_view text) {
    const JsonText json = parse_json(text);
    REQUIRE_FALSE(json.fault);
    return print(json.value);
}

/// What the other parser says of an object, or nothing where it refuses it.
std::optional<std::string> other_opinion(const std::string& text) {
    const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    if (json.is_discarded()) return {};
    return json.dump();
}

constexpr std::string_view sample =
    R"({"mã": "1.000001", "n": [0, -12, 35000.5, true, false, null, [], {}], )"
    R"("s": "a\n\"b\" \\ \/ \u0111 \ud83d\ude00", "đối tượng": {"x": [{"y": "Đất đai"}]}})";

}  // namespace

TEST_CASE("a value is printed in one line, and its digest is that of the line") {
    CHECK(printed(sample) == other_opinion(std::string(sample)));
    CHECK(printed(" { \"a\" : [ 1 , \"\\u0001\" ] } ") == R"({"a":[1,"\u0001"]})");
    const JsonText json = parse_json(sample);
    CHECK(value_digest(json.value) == digest_of(print(json.value)));
}

TEST_CASE("values know where they stand, also in lists") {
    const std::string text = R"(x{"a": 12, "b": [{"c": "đ\n"}]} rest)";
    const JsonText json = parse_json(text, 1);
    REQUIRE_FALSE(json.fault);
    CHECK(json.end == text.size() - 5);
    const auto words = [&](const JsonValue& value) {
        return text.substr(value.span.begin, value.span.end - value.span.begin);
    };
    CHECK(words(json.value.items[0]) == "12");
    CHECK(words(json.value.items[1].items[0].items[0]) == "\"đ\\n\"");
    CHECK(json.value.items[1].items[0].items[0].text == "đ\n");
}

TEST_CASE("texts are in NFC, numbers as they are written") {
    const JsonText json = parse_json("{\"mo\xCC\x81\": \"e\xCC\x82\xCC\x81\", \"n\": 1e999}");
    REQUIRE_FALSE(json.fault);
    CHECK(json.value.items[0].key == "m\u00F3");
    CHECK(json.value.items[0].text == "\u1EBF");
    CHECK(json.value.items[1].text == "1e999");
}

TEST_CASE("of two members with one key the last counts, and the first is known as such") {
    const JsonText json = parse_json(R"({"a": 1, "b": 2, "a": 3})");
    REQUIRE_FALSE(json.fault);
    CHECK(json.value.items[0].repeated);
    CHECK_FALSE(json.value.items[2].repeated);
    REQUIRE(json.value.member("a") != nullptr);
    CHECK(json.value.member("a")->text == "3");
    CHECK(json.value.member("c") == nullptr);
}

TEST_CASE("what is no JSON is told apart, with its place") {
    for (const std::string_view cut : {"{", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,",
                                       "{\"a\":[", "{\"a\":\"\\u12", "{\"a\": -", ""})
        CHECK(fault_of(cut) == JsonFault::cut_off);
    for (const std::string_view wrong :
         {"{a}", "{\"a\" 1}", "{\"a\":}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":\"\\x\"}",
          "{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\"}", "{\"a\":\"b\nc\"}", "{\"a\":tru }",
          "{\"a\":tru", "{\"a\":1,}", "[1 2]"})
        CHECK(fault_of(wrong) == JsonFault::syntax);
    CHECK(fault_of("{\"a\":\"\xC0\x80\"}") == JsonFault::not_utf8);
    CHECK(parse_json("{\"a\":\"đ\xFF\"}").end == 8);
    CHECK(fault_of(std::string(100000, '[')) == JsonFault::too_deep);
    CHECK(fault_of(std::string(100000, '{')) != std::nullopt);
}

TEST_CASE("another parser takes and refuses the same texts") {
    std::mt19937_64 random(9);
    constexpr std::string_view bytes = "{}[]\",:\\/u0123456789abcdefE+-. \n\ttrufalsn\xC4\x91\xFF";
    int taken = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text(sample);
        for (int i = 0; i < 2; ++i)
            text[random() % text.size()] = bytes[random() % bytes.size()];
        CAPTURE(text);
        const JsonText json = parse_json(text);
        const bool whole = !json.fault && text.find_first_not_of(" \n\t", json.end) == text.npos;
        CHECK(whole == nlohmann::json::accept(text));
        taken += whole ? 1 : 0;
    }
    CHECK(taken > 1000);
}
