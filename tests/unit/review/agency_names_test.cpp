#include "tthc/review/agency_names.h"

#include "tthc/review/act_numbers.h"

#include <doctest/doctest.h>

#include <string_view>

namespace tthc {
namespace {

struct Pair {
    std::string_view left;
    std::string_view right;
    bool may_be_one;
};

constexpr Pair pairs[] = {{"Sở Tài chính", "Sở Tài chính tỉnh Lào Cai", true},
                          {"Chi cục Thuế", "Cơ quan thuế", true},
                          {"Bộ Tài chính", "Cục Quản lý giá - Bộ Tài chính", true},
                          {"Bộ Công Thương", "Cục Xuất nhập khẩu", true},
                          {"UBND cấp xã", "Ủy ban nhân dân xã", true},
                          {"Chủ tịch UBND cấp xã", "Ủy ban nhân dân cấp tỉnh", false},
                          {"Sở Tài chính", "Sở Nông nghiệp và Môi trường", false},
                          {"Sở Nông nghiệp và Môi trường", "Ủy ban nhân dân cấp tỉnh", false},
                          {"Sở Xây dựng", "Các Sở, ngành và địa phương liên quan", true},
                          {"Bộ Tài chính", "Bộ, ngành và Ủy ban nhân dân tỉnh liên quan", true},
                          {"Bộ Tài chính", "Các Sở quản lý chuyên ngành", false},
                          {"Sở Y tế", "Cơ quan chuyên môn về y tế thuộc UBND cấp tỉnh", true},
                          {"Cơ quan thuế", "Chi nhánh Văn phòng đăng ký đất đai", false}};

}  // namespace

TEST_CASE("names of agencies that may be one are told from those that cannot") {
    for (const Pair& pair : pairs) {
        CAPTURE(pair.left);
        CAPTURE(pair.right);
        CHECK(may_be_one(agency_name(pair.left), agency_name(pair.right)) == pair.may_be_one);
    }
}

TEST_CASE("a kind of agency is known by the first words of a name in full") {
    CHECK(agency_name("Giám đốc Sở Tài chính").kind == "sở");
    CHECK(agency_name("UBND cấp xã").kind == "ủy ban nhân dân");
    for (const std::string_view name : {"Bộ VHTTDL", "Bộ phận Một cửa", "Sở", "Cơ quan tiếp nhận",
                                        "Sở giao dịch hàng hóa", "Bộ quản lý ngành, lĩnh vực"})
        CHECK_FALSE(agency_name(name).is_known_kind());
}

TEST_CASE("agencies that act are found at the front of a clause") {
    const auto found = acting_agencies_in(
        "- Bộ phận Một cửa chuyển hồ sơ; - Cơ quan thuế xác định nghĩa vụ. Sở Xây dựng nộp hồ sơ.");
    REQUIRE(found.size() == 1);
    CHECK(found.front().text == "cơ quan thuế");
}

TEST_CASE("agencies that act are found behind the time that they have") {
    const auto found = acting_agencies_in(
        "Trong thời hạn 15 ngày kể từ ngày nhận được hồ sơ, Ủy ban nhân dân cấp tỉnh xem xét hồ "
        "sơ. "
        "Chậm nhất 10 ngày trước ngày khai mạc, doanh nghiệp gửi thông báo cho Sở Tài chính");
    REQUIRE(found.size() == 1);
    CHECK(found.front().text == "ủy ban nhân dân cấp tỉnh");
}

TEST_CASE("a committee tells its tier where the name says it") {
    CHECK(committee_tier(agency_name("Chủ tịch UBND cấp xã")) == CommitteeTier::commune);
    CHECK(committee_tier(agency_name("Ủy ban nhân dân tỉnh")) == CommitteeTier::province);
    CHECK(committee_tier(agency_name("Ủy ban nhân dân")) == CommitteeTier::unknown);
    CHECK(committee_tier(agency_name("Công an xã")) == CommitteeTier::unknown);
}

TEST_CASE("numbers whose symbol is written as no act has it are found with what is meant") {
    const auto found = slipped_numbers_in(
        "theo Nghị định số 11/2021/NĐ/CP và Thông tư 24/2022/TTBNNPTNT, 12/2020/NĐ-CP");
    REQUIRE(found.size() == 2);
    CHECK(found.front().written == "11/2021/NĐ/CP");
    CHECK(found.front().meant == "11/2021/NĐ-CP");
    CHECK(found.back().meant == "24/2022/TT-BNNPTNT");
}

}  // namespace tthc
