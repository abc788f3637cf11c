#include "tthc/report/json_writer.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace tthc;
using namespace tthc::report;

TEST_CASE("json written piece by piece is the json of the whole") {
    const Json item = {{"a", Json::array({1, "hai\n", nullptr})}, {"b", Json::object()}};
    const Json whole = {{"kóa", "x\"y"},
                        {"empty", Json::array()},
                        {"list", Json::array({item, 3, item})},
                        {"inner", {{"deep", Json::array({Json::array({1})})}}}};
    std::string text;
    JsonWriter json([&](std::string_view piece) { text += piece; });
    json.open_object();
    json.add("kóa", "x\"y");
    json.open_list("empty");
    json.close();
    json.open_list("list");
    json.add_item(item);
    json.add_item(3);
    json.open_item();
    json.add_all(item);
    json.close();
    json.close();
    json.open_object("inner");
    json.add("deep", Json::array({Json::array({1})}));
    json.close();
    json.close();
    CHECK(text == to_text(whole));
}
