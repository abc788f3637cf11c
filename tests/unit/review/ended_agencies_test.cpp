#include "tthc/review/ended_agencies.h"

#include "support/facts.h"
#include "tthc/review/former_places.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace tthc {
namespace {

std::vector<std::string> ended_in(std::string_view text,
                                  AgencyContext context = AgencyContext::action) {
    const test::ShippedFacts shipped(*parse_date("2026-07-01"));
    std::vector<std::string> words;
    for (const auto& found :
         ended_agencies_in(text, shipped.facts().agencies, *parse_date("2026-07-01"), context))
        words.push_back(found.name);
    return words;
}

/// Words of real records, judged before the finder was written.
constexpr std::string_view acting[] = {
    "trình Bộ Nông nghiệp và Phát triển nông thôn hồ sơ đề nghị chấp thuận theo quy định",
    "hồ sơ của Sở Nông nghiệp và Phát triển nông thôn, Ủy ban nhân dân tỉnh quyết định",
    "nộp 01 bộ hồ sơ đề nghị chấm dứt hiệu lực cho Bộ Kế hoạch và Đầu tư.",
    "các thành viên là đại diện Sở Kế hoạch và Đầu tư, Sở Tài chính",
    "gửi đến UBND cấp huyện thông qua bộ phận một cửa",
    "kể từ ngày nhận được hồ sơ do Chủ tịch Ủy ban nhân dân cấp huyện trình",
    "Công an cấp huyện gửi văn bản cho Cục Quản lý xuất nhập cảnh",
    "Tổng cục Hải quan ra quyết định chấm dứt hoạt động của kho ngoại quan",
    "gửi về phòng giáo dục và đào tạo đang quản lý trực tiếp để xem xét",
    "Bộ NN&PTNT có văn bản tham gia ý kiến"};

constexpr std::string_view silent[] = {
    "Thông tư số 24/2024/TT-BTTTT ngày 31 tháng 12 năm 2024 của Bộ trưởng Bộ Thông tin và "
    "Truyền thông",
    "Thông tư liên tịch số 12/2010/TTLT-BKHĐT-BTC ngày 28/05/2010 của Bộ Kế hoạch và Đầu tư và Bộ "
    "Tài chính",
    "Thông tư liên tịch số 42/2013/TTLT-BGDĐT ngày 31/12/2013 của liên Bộ Giáo dục và Đào tạo, Bộ "
    "Lao động, Thương binh và Xã hội",
    "theo quy định của Bộ trưởng Bộ Giao thông vận tải; được huấn luyện",
    "Giấy báo tin của Sở Lao động - Thương binh và Xã hội (nay là Sở Nội vụ) nơi quản lý mộ",
    "giấy phép hoạt động khoáng sản nhóm 1 do Bộ Tài nguyên và Môi trường cấp còn hiệu lực",
    "Sở Nông nghiệp và Môi trường (Sở Nông nghiệp và phát triển nông thôn trước đây) ban hành",
    "giấy xác nhận của Phòng Tài nguyên và Môi trường trước ngày 01 tháng 7 năm 2025",
    "Chi cục Thuế doanh nghiệp lớn tiếp nhận hồ sơ",
    "Chi cục Hải quan khu vực kiểm tra hồ sơ",
    "quy định về phòng, chống dịch bệnh động vật của Bộ Nông nghiệp và Phát triển nông thôn",
    "Sở Nông nghiệp và Môi trường thẩm định"};

}  // namespace

TEST_CASE("an agency that is gone is found where a text lets it act") {
    for (const std::string_view text : acting) {
        CAPTURE(std::string(text));
        CHECK(ended_in(text).size() == 1);
    }
}

TEST_CASE("titles of acts, issuers and words of transition name agencies rightly") {
    for (const std::string_view text : silent) {
        CAPTURE(std::string(text));
        CHECK(ended_in(text).empty());
    }
}

TEST_CASE("a paper may come from an agency that is gone, and may not be sent to it") {
    const auto of_papers = [](std::string_view text) {
        return ended_in(text, AgencyContext::paper).size();
    };
    CHECK(of_papers(
              "Báo cáo đánh giá tác động môi trường do Sở Tài nguyên và Môi trường thẩm định") ==
          0);
    CHECK(of_papers("Quyết định trợ cấp của Chủ tịch Ủy ban nhân dân cấp huyện") == 0);
    CHECK(of_papers("Văn bản đề nghị cấp lại gửi đến Bộ Thông tin và Truyền thông") == 1);
    CHECK(of_papers("Công văn gửi Tổng cục Hải quan theo Mẫu số 02") == 1);
}

TEST_CASE("the name of a field ends before the clause behind it") {
    CHECK(agency_alone("Công an cấp huyện (nơi không có cấp xã) mà công dân cư trú") ==
          "Công an cấp huyện");
    CHECK(agency_alone("Ủy ban nhân dân huyện thì nộp tại xã") == "Ủy ban nhân dân huyện");
    CHECK(agency_alone("Bảo hiểm xã hội cấp huyện") == "Bảo hiểm xã hội cấp huyện");
}

TEST_CASE("a district is found where something stands in it") {
    using Names = std::vector<std::string>;
    CHECK(districts_in("số 8, đường Tôn Thất Thuyết, quận Cầu Giấy, thành phố Hà Nội.") ==
          Names{"quận Cầu Giấy"});
    CHECK(districts_in("Quận 1, Tp. Hồ Chí Minh; huyện Cần Giờ (cũ)") == Names{"Quận 1"});
    CHECK(districts_in("Bệnh viện quận Thủ Đức, Ủy ban nhân dân huyện Ba Tri").empty());
    CHECK(districts_in("cấp huyện, quận, huyện nơi cư trú; Huyện nay là xã").empty());
}

TEST_CASE("a commune is found where something stands in it, by its whole name") {
    using Names = std::vector<std::string>;
    CHECK(communes_in("120 Lê Duẩn, phường Văn Miếu - Quốc Tử Giám, Hà Nội") ==
          Names{"phường Văn Miếu - Quốc Tử Giám"});
    CHECK(communes_in("số 49 Đại lộ Lê Lợi, phường Lam Sơn, thành phố Thanh Hoá") ==
          Names{"phường Lam Sơn"});
    CHECK(communes_in("tại thị trấn Ba Tri, huyện Ba Tri; tại xã Tân Mỹ (cũ)") ==
          Names{"thị trấn Ba Tri"});
    CHECK(communes_in("Ủy ban nhân dân xã Tân Mỹ, công an xã Tân Mỹ, cấp xã, hợp tác xã").empty());
}

TEST_CASE("names of communes that ended are known in any tone placement, with what follows") {
    const test::ShippedFacts shipped(*parse_date("2026-07-01"));
    const CommuneRegister& communes = shipped.facts().agencies.communes();
    const auto ended = communes.find_ended("PHƯỜNG  VĨNH NINH");
    REQUIRE(ended);
    CHECK(ended->name == "Phường Vĩnh Ninh");
    CHECK(ended->successors == std::vector<std::string>{"Phường Thuận Hoá (Thành phố Huế)"});
    CHECK_FALSE(communes.find_ended("phường Thuận Hóa"));
    CHECK_FALSE(communes.find_ended("phường Thuận Hoá"));
    REQUIRE(communes.find_ended("Phường 6"));
    CHECK(communes.find_ended("Phường 6")->successors.empty());
}

TEST_CASE("an agency is not yet there before its first day") {
    const test::ShippedFacts shipped(*parse_date("2026-07-01"));
    const AgencyRegister& agencies = shipped.facts().agencies;
    const auto named = agencies.not_yet_in(
        agency_text("Chi cục Hải quan khu vực tiếp nhận; Bộ Tài chính"), *parse_date("2022-10-06"));
    REQUIRE(named.size() == 1);
    CHECK(named.front().name == "Chi cục Hải quan khu vực");
    CHECK(agencies.not_yet_in(agency_text("Chi cục Hải quan khu vực"), *parse_date("2025-03-01"))
              .empty());
}

}  // namespace tthc
