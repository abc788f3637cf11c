#include "support/facts.h"
#include "tthc/finding/tally.h"
#include "tthc/review/example.h"
#include "tthc/review/reviewer.h"
#include "tthc/review/rule_table.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

// Words of real records that look like a fault and are none: the rule has to be silent.

namespace tthc {
namespace {

struct Harmless {
    std::string_view code;
    std::string_view words;
};

constexpr Harmless papers[] = {
    {"N003", "Giấy tờ chứng minh do UBND cấp xã nơi đăng ký hộ khẩu thường trú cấp"},
    {"N003", "Giấy tờ theo Nghị định liên quan đến việc nộp, xuất trình sổ hộ khẩu giấy"},
    {"N002", "Báo cáo kết quả thẩm tra thiết kế xây dựng"},
    {"N006", "Bản lý lịch có ảnh kiểu chứng minh nhân dân cỡ 4x6 cm"},
    {"N006", "Chứng minh thư do Bộ Ngoại giao cấp"},
    {"N008", "Bản sao Giấy chứng nhận đăng ký doanh nghiệp (trường hợp chưa kết nối dữ liệu)"},
    {"N008", "Phiếu lý lịch tư pháp do cơ quan nước ngoài cấp"},
    {"N008", "Giấy phép kinh doanh sản phẩm, dịch vụ mật mã dân sự"},
    {"N011", "Bản gốc hoặc bản điện tử Giấy chứng nhận đăng ký phương tiện đã được cấp"},
    {"N011", "Bản sao Giấy phép nhập khẩu do cơ quan có thẩm quyền tại nước nhập khẩu cấp"},
    {"R018", "Tài liệu chứng minh năng lực gồm báo cáo tài chính và hợp đồng"},
    {"R005", "Hộ chiếu hoặc các giấy tờ khác có dán ảnh và thông tin cá nhân"},
    {"R005", "Hợp đồng mua bán hoặc các giấy tờ khác có giá trị tương đương"},
    {"R005", "Giấy phép xây dựng hoặc giấy tờ khác theo quy định của pháp luật"},
    {"L008", "Tờ khai theo Mẫu số 06/2025/LLTP ngày 29/9/2021"},
    {"N011", "Bản sao Quyết định công nhận kết quả huấn luyện của tổ chức, cá nhân"},
    {"R014", "Bản sao hoặc xuất trình Giấy chứng nhận kết hôn"},
    {"S007", "Phương án theo khoản 2 Điều 24 Luật Đất đai và khoản 3 Điều này"},
    {"R015", "Đơn đề nghị cấp giấy chứng nhận và giấy phép"},
    {"R015", "Bản sao hợp đồng kèm theo bản chính để đối chiếu"},
    {"R015", "Đơn đăng ký theo Mẫu số 18 ban hành kèm theo Quyết định số 104/2026/QĐ-UBND"},
    {"R018", "Tài liệu chứng minh quyền sử dụng đất hoặc hợp đồng thuê đất"},
    {"R018", "Giấy tờ chứng minh nơi cư trú do Công an cấp xã xác nhận"},
    {"E027", "Tài liệu quy định tại điểm b khoản 1 Điều 6 gồm báo cáo và hợp đồng"},
    {"R015", "Bản sao giấy phép lái xe và giấy phép lái xe quốc tế hoặc hộ chiếu"},
    {"R015", "Đơn đăng ký biến động theo Mẫu số 18 - Quyết định số 73/2026/QĐ-UBND"},
    {"R015", "Bản vẽ tách thửa đất theo Mẫu số 38 ban hành kèm theo Quyết định này"},
    {"R015", "Văn bằng, chứng chỉ về phát hành, bản sao kèm bản chính để đối chiếu"},
    {"E013", "Giấy đăng ký phương tiện"},
    {"E013", "Phiếu gửi hồ sơ theo mẫu do doanh nghiệp bưu chính phát hành"}};

constexpr Harmless actions[] = {
    {"R001", "Trong thời hạn 30 ngày kể từ ngày được cấp phép, Trung tâm gửi giấy đề nghị"},
    {"R001", "Trong thời hạn 30 ngày kể từ ngày nhận được ý kiến của Bộ, Sở trình phê duyệt"},
    {"R012", "Trong thời hạn 15 ngày làm việc kể từ ngày nhận được văn bản của Sở, Bộ trả lời"},
    {"R011", "Tổ chức, cá nhân không phải nộp phí"},
    {"R011", "Nộp lệ phí nếu thuộc trường hợp phải nộp"},
    {"S007", "Sở phê duyệt danh sách. Quyết định này được gửi đến Ủy ban nhân dân cấp xã"},
    {"E022", "Bộ phận một cửa không tiếp nhận nếu hồ sơ không đủ điều kiện"},
    {"E022", "Cấp Giấy chứng nhận đủ điều kiện kinh doanh"},
    {"E018", "Cán bộ trình người có thẩm quyền của Tổ chức cấp C/O ký"},
    {"S011", "Xét tặng danh hiệu Nghệ nhân nhân dân, cá nhân nhân đạo"},
    {"S011", "Được cấp lại theo hòa giải, hoà giải; trao đổi với Hội đồng"},
    {"S007", "Bên nhận ký quỹ thông báo số dư trên tài khoản này cho người lao động"},
    {"S011", "Đánh giá độc lập, không phụ thuộc thuộc yêu cầu của chủ đầu tư"},
    {"S011", "Phần không sử dụng được được trả lại cho người nộp"},
    {"E018", "Nếu cần thiết, Sở lấy ý kiến các cơ quan có liên quan bằng văn bản"},
    {"E018", "Sở lấy ý kiến của cơ quan liên quan (cơ quan bảo lãnh, hải quan cửa khẩu)"},
    {"E022", "Thông báo kết quả kiểm tra lô hàng đáp ứng yêu cầu chất lượng"},
    {"R024", "Sở giao dịch hàng hóa trả lời bằng văn bản"},
    {"E019", "Từ chối cấp lại và trả hồ sơ, thông báo bằng văn bản trong các trường hợp sau: …"},
    {"E019", "Người bị thiệt hại có ý kiến bằng văn bản về việc đồng ý hoặc không đồng ý"},
    {"E017", "Trong thời hạn 21 ngày, Cục thẩm định. Thời gian này tính từ khi nhận hồ sơ"},
    {"S007", "“Yêu cầu báo cáo về việc tuân thủ quy định của Luật này”"}};

std::size_t found(const Harmless& item, const std::string& fragment) {
    const Rule* const rule[] = {find_rule(all_rules(), item.code)};
    const test::ShippedFacts shipped(*parse_date("2026-07-01"));
    const Review review = tthc::review(example_files(fragment), rule, shipped.facts(), {});
    REQUIRE_FALSE(tally(review.findings).incomplete());
    return review.findings.size();
}

}  // namespace

TEST_CASE("papers that only look like a fault are left alone") {
    for (const Harmless& item : papers) {
        CAPTURE(std::string(item.code));
        CAPTURE(std::string(item.words));
        CHECK(found(item, fmt::format("documents:\n  sets: 1\n  items:\n    - {{id: giay, name: "
                                      "\"{}\", originals: 1}}\n",
                                      item.words)) == 0);
    }
}

TEST_CASE("steps that only look like a fault are left alone") {
    for (const Harmless& item : actions) {
        CAPTURE(std::string(item.code));
        CAPTURE(std::string(item.words));
        CHECK(found(item, fmt::format("conditions: ~absent\nsteps:\n  - {{id: buoc, actor: Sở Xây "
                                      "dựng, action: \"{}\"}}\n",
                                      item.words)) == 0);
    }
}

TEST_CASE("cases and stages are not mixed up with slips") {
    CHECK(found({"R002", ""}, R"(
deadlines:
  - {id: a, legal: 15 ngày, from: ngày nhận đủ hồ sơ, when: Cấp mới}
  - {id: b, legal: 5 ngày làm việc, from: ngày nhận đủ hồ sơ, when: Cấp lại}
)") == 0);
    CHECK(found({"R001", ""}, R"(
deadlines: [{id: a, legal: 20 ngày, from: ngày nhận đủ hồ sơ}]
steps:
  - {id: moi, actor: Sở Xây dựng, action: Thẩm định, time: 15 ngày, when: Cấp mới}
  - {id: lai, actor: Sở Xây dựng, action: Kiểm tra, time: 10 ngày, when: Cấp lại, after: [moi]}
)") == 0);
    CHECK(found({"R013", ""}, R"(
name: Cấp, cấp lại Giấy phép xuất bản bản tin
deadlines:
  - {id: a, legal: 15 ngày, from: ngày nhận đủ hồ sơ}
  - {id: b, legal: 5 ngày, from: ngày nhận đủ hồ sơ, when: Trường hợp cấp lại}
)") == 0);
    CHECK(found({"R010", ""}, R"(
fees:
  - {id: a, amount: 100000, basis: 214/2016/TT-BTC, channels: [in-person]}
  - {id: b, amount: 50000, basis: 214/2016/TT-BTC, channels: [online], note: Nộp trực tuyến giảm 50%}
)") == 0);
}

TEST_CASE("what a record of the database says in other words is left alone") {
    constexpr std::string_view record = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
handled_by: [Sở Xây dựng]
conditions: ~absent
steps:
  - {{id: nop, actor: applicant, action: Nộp hồ sơ}}
  - {{id: cap, actor: Sở Xây dựng, action: "{}"}}
results: [{{id: qd, name: Quyết định phê duyệt dự án}}]
)";
    const auto silent = [&](std::string_view code, std::string_view action) {
        return found({code, ""}, fmt::format(fmt::runtime(record), action)) == 0;
    };
    CHECK(silent("E024", "Thẩm định; không đủ điều kiện thì trả lời bằng văn bản"));
    CHECK_FALSE(silent("E024", "Thẩm định và cấp giấy phép"));
    CHECK(silent("E025", "Họp, gửi giấy mời chậm nhất 05 ngày trước ngày họp"));
    CHECK(silent("R027", "Trình cơ quan có thẩm quyền ký"));
    CHECK(silent("R028", "Xem xét, phê duyệt dự án"));
    CHECK_FALSE(silent("R028", "Xem xét, trả kết quả"));
}

TEST_CASE("conditions that say what has to be met are left alone, bare provisions are not") {
    const auto found_in = [&](std::string_view code, std::string_view condition) {
        return found({code, ""}, fmt::format(R"(
code: "1.014947"
name: Cấp giấy phép xuất bản bản tin
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
conditions: [{{id: a, text: "{}"}}]
)",
                                             condition));
    };
    CHECK(found_in("E027", "Đáp ứng điều kiện quy định tại khoản 1 Điều 9 Nghị định này") == 1);
    CHECK(found_in("E027", "Thuộc một trong các trường hợp quy định tại Điều 7 Luật Giám định") ==
          1);
    CHECK(found_in("E027", "Có vốn từ 20 tỷ đồng theo quy định tại Điều 9") == 0);
    CHECK(found_in("E027", "Đáp ứng các điều kiện quy định tại Điều 9 như sau: có trụ sở") == 0);
    CHECK(found_in("E027", "Đáp ứng quy định tại Điều lệ quỹ, mục tiêu đầu tư của quỹ") == 0);
    CHECK(found_in("E026", "Có trụ sở") == 0);
}

TEST_CASE("a number, its date and who issued it are no title") {
    const auto untitled = [&](std::string_view act, std::string_view title) {
        return found({"S014", ""}, fmt::format(R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
basis: [{{act: {}, title: "{}"}}]
)",
                                               act, title));
    };
    CHECK(untitled("53/2026/NĐ-CP", "Nghị định số 53/2026/NĐ-CP ngày 05/02/2026 của Chính phủ") ==
          1);
    CHECK(untitled("43/2024/TT-BTC", "Thông tư 43/2024/TT-BTC của Bộ Tài chính") == 1);
    CHECK(untitled("11/2022/TT-BTC", "Thông tư số 11/2022/TT-BTC ngày 21 tháng 02 năm 2022") == 1);
    CHECK(untitled("91/2015/QH13", "91/2015/QH13 Bộ luật Dân sự") == 0);
    CHECK(untitled("11/2022/TT-BTC", "Thông tư 11/2022/TT-BTC của Bộ Tài chính quy định phí") == 0);
}

TEST_CASE("what only continues what was granted may have no conditions") {
    const auto asked = [&](std::string_view name) {
        return found({"E026", ""}, fmt::format(R"(
code: "1.014947"
name: {}
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
conditions: ~absent
)",
                                               name));
    };
    CHECK(asked("Thủ tục xét tặng danh hiệu Nghệ nhân ưu tú") == 1);
    CHECK(asked("Thủ tục tặng danh hiệu Nghệ nhân ưu tú") == 1);
    CHECK(asked("Thủ tục hỗ trợ phát triển sản xuất") == 1);
    CHECK(asked("Giao khu vực biển") == 1);
    CHECK(asked("Cấp lại giấy phép do bị mất") == 0);
    CHECK(asked("Thông báo thay đổi địa điểm") == 0);
}

TEST_CASE("alternatives in one row are one paper") {
    CHECK(found({"R015", ""}, R"(
documents:
  sets: 1
  items:
    - {id: a, name: "Giấy phép xây dựng; Hợp đồng thuê nhà", originals: 1, when: Một trong các giấy tờ sau}
)") == 0);
}

TEST_CASE("a law is not missing where the basis has it, or may have it") {
    constexpr std::string_view decree =
        "  - {act: 26/2026/NĐ-CP, title: Quy định chi tiết một số điều của Luật Hóa chất}\n";
    for (const std::string_view law :
         {"  - {act: 69/2025/QH15, title: Luật Hóa chất năm 2025}\n", "  - 69/2025/QH15\n",
          "  - {act: 69/2025/QH15, title: Hóa chất}\n"}) {
        CAPTURE(std::string(law));
        CHECK(found({"L014", ""}, fmt::format("basis:\n{}{}", law, decree)) == 0);
    }
    CHECK(found({"L014", ""}, fmt::format("basis:\n{}  - {{act: 54/2024/QH15, title: Luật Địa chất "
                                          "và khoáng sản}}\n",
                                          decree)) == 1);
}

TEST_CASE("the description of a channel may tell the deadline in another unit") {
    constexpr std::string_view record = R"(
sources: [https://dichvucong.gov.vn/p/home/1000001]
deadlines:
  - {{id: a, legal: 5 ngày làm việc, from: ngày nhận đủ hồ sơ, note: "Trong thời hạn {} kể từ ngày nhận đủ hồ sơ"}}
)";
    CHECK(found({"R012", ""}, fmt::format(fmt::runtime(record), "5 ngày")) == 1);
    CHECK(found({"R012", ""}, fmt::format(fmt::runtime(record), "05 ngày làm việc")) == 0);
    CHECK(found({"R012", ""}, fmt::format(fmt::runtime(record), "3 ngày")) == 0);
}

TEST_CASE("the table of cases may tell what the channels tell, or cases of its own") {
    constexpr std::string_view record = R"(
name: Cấp lại giấy phép
sources: [https://dichvucong.gov.vn/p/home/1000001]
deadlines: [{{id: a, legal: 3 ngày làm việc, from: ngày nhận đủ hồ sơ}}]
note: |-
  Trường hợp giải quyết: {}
  Đặc điểm: Dịch vụ dùng chung
)";
    CHECK(found({"R025", ""}, fmt::format(fmt::runtime(record),
                                          "1.000001.01: Cấp lại giấy phép: "
                                          "3 ngày làm việc")) == 0);
    CHECK(found({"R025", ""}, fmt::format(fmt::runtime(record),
                                          "1.000001.01: Do bị mất: 3 ngày\n  1.000001.02: "
                                          "Do bị hỏng: 5 ngày làm việc")) == 0);
    CHECK(found({"R025", ""}, fmt::format(fmt::runtime(record),
                                          "1.000001.01: Cấp lại giấy phép: "
                                          "3 ngày")) == 1);
}

}  // namespace tthc
