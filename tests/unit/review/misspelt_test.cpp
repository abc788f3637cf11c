#include "tthc/review/misspelt.h"

#include "tthc/base/bare_letters.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace tthc {
namespace {

struct Row {
    std::string_view text;
    std::string_view written;
    std::string_view meant;
};

constexpr Row slips[] = {{"ký hợp đồng của của chủ đầu tư", "của của", "của"},
                         {"Đối với trường họp hộ chiếu", "trường họp", "trường hợp"},
                         {"NÔP HỒ SƠ", "nôp", "nộp"},
                         {"theo Nghị đinh số 12", "nghị đinh", "nghị định"},
                         {"giấy tờ tưong đương", "tưong đương", "tương đương"}};

constexpr std::string_view fine[] = {"Được cấp, thuộc; của\nCủa tổ chức",
                                     "thủ tục hoà giải, hòa giải",
                                     "hành vi vi phạm",
                                     "Viet Nam National Trade Repository",
                                     "hoặc, hoặc",
                                     "danh hiệu Nghệ nhân nhân dân"};

}  // namespace

TEST_CASE("slips are told with what is meant") {
    for (const Row& row : slips) {
        CAPTURE(row.text);
        const auto found = SlipFinder().in(row.text);
        REQUIRE(found.size() == 1);
        CHECK(found.front().written == row.written);
        CHECK(found.front().meant == row.meant);
    }
}

TEST_CASE("words that are right are no slips") {
    for (const std::string_view text : fine) {
        CAPTURE(text);
        CHECK(SlipFinder().in(text).empty());
    }
}

TEST_CASE("letters are bare without their marks, and the same wherever the tone stands") {
    CHECK(bare_letters("trường đồng") == "truong dong");
    CHECK(same_letters("hoà", "hòa"));
    CHECK_FALSE(same_letters("hòa", "hóa"));
    CHECK(has_stop_tone("được"));
    CHECK_FALSE(has_stop_tone("bươc"));
}

}  // namespace tthc
