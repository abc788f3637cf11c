#include "tthc/import/json/record_stream.h"

#include "tthc/import/json/read_records.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace tthc;
using namespace tthc::importing;

namespace {

std::vector<RecordPiece> pieces(const std::string& text) {
    std::istringstream in(text);
    RecordStream stream(in, {.list_keys = {"data", "result", "items", "content", "results"},
                             .own_keys = {"results"},
                             .is_record = [](std::string_view object) {
                                 return object.starts_with(R"({"steps")");
                             }});
    std::vector<RecordPiece> all;
    while (auto piece = stream.next())
        all.push_back(*std::move(piece));
    return all;
}

std::string texts(const std::string& text) {
    std::string all;
    for (const RecordPiece& piece : pieces(text))
        all += piece.text + '|';
    return all;
}

}  // namespace

TEST_CASE("a file is parted into its objects, whatever stands between them") {
    CHECK(texts("") == "");
    CHECK(texts("{}") == "{}|");
    CHECK(texts("[{\"a\": \"}\"}, {\"b\": {}}]") == "{\"a\": \"}\"}|{\"b\": {}}|");
    CHECK(texts("{\"a\":1}\r\n{\"b\":\"\\\"{\"}\n") == "{\"a\":1}|{\"b\":\"\\\"{\"}|");
    CHECK(texts("\xEF\xBB\xBF{\n  \"a\": [\n{\"b\": 1}\n]}") == "{\n  \"a\": [\n{\"b\": 1}\n]}|");
    CHECK(texts("rác\n{}") == "rác|{}|");
}

TEST_CASE("a line that is cut off ends where the next record begins") {
    CHECK(texts("{\"a\": {\"b\": 1\n{\"c\": 2}") == "{\"a\": {\"b\": 1\n|{\"c\": 2}|");
    CHECK(texts("{\"a\": \"text\n{\"c\": 2}") == "{\"a\": \"text\n|{\"c\": 2}|");
    const std::string line = "{\"a\": \"" + std::string(300, 'x') + "\", ";
    CHECK(texts(line + "\n{\"c\": 2}") == line + "\n|{\"c\": 2}|");
}

TEST_CASE("a record that does not end ends where an element begins as it does") {
    const std::string second = "{\"id\": 2, \"code\": \"b\", \"t\": [{\"id\": 3, \"x\": 1}]}";
    CHECK(texts("[{\"id\": 1, \"code\": \"a\", \"t\": {\"x\": 1}, " + second + "]") ==
          "{\"id\": 1, \"code\": \"a\", \"t\": {\"x\": 1}, |" + second + '|');
    CHECK(texts("[{\"id\": 1, \"code\": \"a}, " + second + "]") ==
          "{\"id\": 1, \"code\": \"a}, |" + second + '|');
    CHECK(texts("[\n  {\"id\": 1,\n  \"code\": \"a,\n  \"t\": {\"x\": 1}\n  },\n  " + second +
                "\n]") ==
          "{\"id\": 1,\n  \"code\": \"a,\n  \"t\": {\"x\": 1}\n  },\n  |" + second + '|');
}

TEST_CASE("where the first keys of a broken record cannot be read the next whole record follows") {
    const std::string second = R"({"steps": [], "id": 2})";
    for (const std::string broken :
         {R"({"id: 1, "t": [{"x": 1}], "code": "a"}, )", R"({"steps: [{"x": 1}], "id": 1}, )",
          R"({id": 1, "t": [{"x": 1}, {"y": 2}]}, )", R"({"a": 1, "b: 2, "t": [{"a": 1}]}, )"}) {
        CAPTURE(broken);
        CHECK(texts("[" + broken + second + "]") == broken + "|" + second + "|");
        CHECK(texts("{\"data\": [" + broken + second + "]}") == broken + "|" + second + "|");
    }
}

TEST_CASE("after a record without end that is larger than any the next element is read") {
    const std::string second = "{\"id\": 2, \"code\": \"b\"}";
    std::string list = "[{\"id\": 1, \"code\": \"a\", ";
    const std::size_t records = max_record_size / second.size() + 2;
    for (std::size_t i = 0; i < records; ++i)
        list += second + ", ";
    const auto all = pieces(list + "{\"id\": 3}]");
    REQUIRE(all.size() == records + 2);
    CHECK_FALSE(all[0].cut_short);
    CHECK(all[1].text == second);
}

TEST_CASE("a piece knows its place, in characters") {
    const auto all = pieces("{\"a\": \"đất\"}, {\"b\": 1}\n  {}");
    REQUIRE(all.size() == 3);
    CHECK(all[1].begin.line == 1);
    CHECK(all[1].begin.column == 15);
    CHECK(all[2].begin == Point{28, 2, 3});
    const SourceFile piece("in.json", "{\n\"x\"}", all[2].begin);
    CHECK(piece.point(1) == Point{29, 2, 4});
    CHECK(piece.point(3) == Point{31, 3, 2});
}

TEST_CASE("an object larger than any record is passed over, the next one is read") {
    const std::string large = "{\"a\": \"" + std::string(max_record_size * 3, 'x') + "\"}\n{}";
    const auto all = pieces(large);
    REQUIRE(all.size() == 2);
    CHECK(all[0].cut_short);
    CHECK(all[0].text.empty());
    CHECK(all[1].text == "{}");
    CHECK(all[1].begin.line == 2);
}

TEST_CASE("lists inside objects are passed through, what is around them is not read") {
    const std::string records = "{\"a\": [1]}|{\"b\": {}}|";
    CHECK(texts("{\"data\": [{\"a\": [1]}, {\"b\": {}}]}") == records);
    CHECK(texts("{\"content\": [\n{\"a\": [1]},\n{\"b\": {}}\n], \"totalElements\": 2}") ==
          records);
    CHECK(texts("{\"result\": {\"items\": [{\"a\": [1]}, {\"b\": {}}], \"n\": \"]}\"}}") ==
          records);
    CHECK(texts("{\"ok\": true, \"page\": {\"n\": [1]}, \"data\": [{\"a\": [1]}, {\"b\": {}}], "
                "\"sort\": [{\"by\": \"x\"}], \"last\": {\"p\": [2]}}") == records);
    CHECK(texts("[{\"data\": [{\"a\": [1]}]}, {\"data\": [{\"b\": {}}]}]") == records);
    CHECK(texts("{\"data\": [{\"a\": [1]}]}\n{\"data\": [{\"b\": {}}]}\n") == records);
    CHECK(texts("{\"data\": [{\"a\": [1]}], \"items\": [{\"b\": {}}]}") == records);
}

TEST_CASE("a key that records have themselves holds records where the first is one") {
    CHECK(texts(R"({"results": [{"steps": []}, {"a": 1}], "count": 2})") ==
          R"({"steps": []}|{"a": 1}|)");
    CHECK(texts(R"({"ok": true, "results": [ {"steps": []} ]})") == R"({"steps": []}|)");
    const std::string record = R"({"results": [{"title": "x"}, {"steps": []}]})";
    CHECK(texts(record) == record + '|');
}

TEST_CASE("an object whose lists are its own is a record") {
    for (const std::string record :
         {"{\"data\": {\"steps\": [{\"a\": 1}]}}", "{\"steps\": [{\"items\": [{\"a\": 1}]}]}",
          "{\"data\": []}", "{\"data\": [1, 2]}", "{\"x\": {\"data\": [{}]}}",
          "{\"x\": \"data\", \"y\": [{}]}"})
        CHECK(texts(record) == record + '|');
}

TEST_CASE("a list of records may be longer than any record") {
    std::string list = "{\"data\": [";
    const std::string record = "{\"a\": \"" + std::string(max_record_size / 4, 'x') + "\"}";
    for (int i = 0; i < 6; ++i)
        list += (i == 0 ? "" : ", ") + record;
    const auto all = pieces(list + "]}");
    REQUIRE(all.size() == 6);
    CHECK(all[5].text == record);
    CHECK(all[1].begin.column == all[0].begin.column + record.size() + 2);
}

TEST_CASE("a list that is cut off keeps its whole records") {
    CHECK(texts("{\"data\": [{\"a\": 1}, {\"b\": ") == "{\"a\": 1}|{\"b\": |");
}
