#include "tthc/base/old_encoding.h"

#include <doctest/doctest.h>

#include <string_view>
#include <utility>
#include <vector>

using namespace tthc;

TEST_CASE("text of an old font is named") {
    const std::vector<std::pair<std::string_view, std::string_view>> table{
        {"Bé thñ tôc hµnh chÝnh", "TCVN3 (ABC)"},
        {"CÊp giÊy phÐp x©y dùng", "TCVN3 (ABC)"},
        {"QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh", "TCVN3 (ABC)"},
        {"Boä thuû tuïc haønh chính", "VNI"},
        {"Quyeát ñònh cuûa UÛy ban nhaân daân tænh", "VNI"},
        {"Caáp giaáy pheùp xaây döïng", "VNI"},
        {"Bộ thủ tục hành chính", ""},
        {"Thu tuc hanh chinh", ""},
        {"", ""},
        {"Société Générale à Paris", ""},
        {"Đơn đề nghị · Bản sao ® µm", ""},
        {"10 m² × 5 µg", ""},
        {"Español: mañana", ""},
    };
    for (const auto& row : table) {
        CAPTURE(row.first);
        CHECK(old_encoding(row.first) == row.second);
    }
}

TEST_CASE("bytes that are not UTF-8 are named") {
    CHECK(encoding_of_bytes("name: Th\xF1 t\xF4\x63 h\xB5nh ch\xDDnh, quy\xD5t \xAE\xDEnh") ==
          "TCVN3 (ABC)");
    CHECK(encoding_of_bytes("name: Quye\xE1t \xF1\xF2nh cu\xFB\x61 U\xDBy ban, d\xF6\xEF n") ==
          "VNI");
    CHECK(encoding_of_bytes(std::string_view("\xFF\xFEn\0a\0", 6)) == "UTF-16");
    CHECK(encoding_of_bytes("name: caf\xE9").empty());
}
