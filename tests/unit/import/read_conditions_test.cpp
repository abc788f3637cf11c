#include "tthc/import/steps/read_conditions.h"

#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

namespace {

/// A disqualification begins with `!`; behind a bar stands the note.
std::vector<std::string> conditions_in(const char* text) {
    std::vector<std::string> conditions;
    for (const Condition& condition : read_conditions(text, shipped_lexicon())) {
        const bool disqualifies =
            condition.kind && condition.kind->value == ConditionKind::disqualification;
        const std::string& note = condition.note.value;
        conditions.push_back((disqualifies ? "!" : "") + condition.text.value +
                             (note.empty() ? "" : " | " + note));
    }
    return conditions;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a heading stays with what it opens") {
    CHECK(conditions_in("Điều kiện sau:\n- Đủ vốn;\n- Đủ người.") ==
          Texts{"Đủ vốn; | Điều kiện sau:", "Đủ người."});
    CHECK(conditions_in("Đối với doanh nghiệp:\n- Đủ vốn;\n- Đủ người.\nĐối với cá nhân:\n- Đủ "
                        "tuổi.") ==
          Texts{"Đủ vốn; | Đối với doanh nghiệp:", "Đủ người. | Đối với doanh nghiệp:",
                "Đủ tuổi. | Đối với cá nhân:"});
    CHECK(conditions_in("- Về nhân lực:\n- Đủ người;\n- Về vốn:\n- Đủ vốn.") ==
          Texts{"Đủ người; | Về nhân lực:", "Đủ vốn. | Về vốn:"});
    CHECK(conditions_in("a) Đối với công ty, phải:\n(i) Đủ vốn;\n(ii) Đủ người.\nb) Có trụ sở.") ==
          Texts{"Đủ vốn; | Đối với công ty, phải:", "Đủ người. | Đối với công ty, phải:",
                "Có trụ sở."});
    CHECK(conditions_in("Theo khoản 2 Điều 49; cụ thể:\n“2. Phải bảo đảm:\na) Một;\nb) Hai.") ==
          Texts{"Một; | Theo khoản 2 Điều 49; cụ thể:\n“2. Phải bảo đảm:", "Hai."});
    CHECK(conditions_in("- Tổ chức A:\n+ Một;\n+ Hai.\n- Tổ chức phải có vốn.") ==
          Texts{"Một; | Tổ chức A:", "Hai.", "Tổ chức phải có vốn."});
}

TEST_CASE("alternatives are one condition, points below what disqualifies disqualify") {
    CHECK(conditions_in("Thuộc một trong các trường hợp sau:\n- Mất;\n- Hỏng.") ==
          Texts{"Thuộc một trong các trường hợp sau:\n- Mất;\n- Hỏng."});
    CHECK(conditions_in("Người nhận con nuôi phải có đủ điều kiện như sau:\n- Có tư cách đạo đức "
                        "tốt.\nCác trường hợp không được nhận con nuôi\n- Đang chấp hành hình phạt "
                        "tù;\n- Chưa được xóa án tích.") ==
          Texts{"Có tư cách đạo đức tốt. | Người nhận con nuôi phải có đủ điều kiện như sau:",
                "!Đang chấp hành hình phạt tù; | Các trường hợp không được nhận con nuôi",
                "!Chưa được xóa án tích. | Các trường hợp không được nhận con nuôi"});
    CHECK(conditions_in("Không thuộc trường hợp bị tạm hoãn xuất cảnh.") ==
          Texts{"!Không thuộc trường hợp bị tạm hoãn xuất cảnh."});
    CHECK(conditions_in("Diện tích không được nhỏ hơn 10 m2.") ==
          Texts{"Diện tích không được nhỏ hơn 10 m2."});
}

TEST_CASE("points stand below their clause, the next clause is not glued to the last point") {
    CHECK(conditions_in("1. Cấp:\na) Một;\nb) Hai.\n2. Thu hồi:\na) Ba;\nb) Bốn.") ==
          Texts{"Một; | Cấp:", "Hai. | Cấp:", "Ba; | Thu hồi:", "Bốn. | Thu hồi:"});
    CHECK(conditions_in("1. Cấp phép cho ai đủ điều kiện.\na) Một;\nb) Hai.\n2. Thu hồi.") ==
          Texts{"Cấp phép cho ai đủ điều kiện.\na) Một;\nb) Hai.", "Thu hồi."});
    CHECK(conditions_in("Cấp:\na) Một;\nb) Hai.\n2. Thu hồi khi:\na) Ba;\nb) Bốn.").size() == 4);
}

TEST_CASE("paragraphs that are sentences are conditions of their own") {
    CHECK(conditions_in("Có vốn.\nCó người.\nCó trụ sở.") ==
          Texts{"Có vốn.", "Có người.", "Có trụ sở."});
    CHECK(conditions_in("Có vốn\nvà có người.") == Texts{"Có vốn\nvà có người."});
}

TEST_CASE("what is told case by case is one condition, a numbered title is a heading") {
    CHECK(conditions_in("Điều kiện về văn bằng:\n- Đối với bác sỹ, có bằng A;\n- Đối với y sỹ, có "
                        "bằng B.")
              .size() == 1);
    CHECK(conditions_in("1.10.1. Điều kiện thành lập\na) Có vốn;\nb) Có người.") ==
          Texts{"Có vốn; | Điều kiện thành lập", "Có người."});
    CHECK(conditions_in("Điều kiện:\n- Trường hợp cấp mới:\n+ Một;\n+ Hai.\n- Trường hợp cấp "
                        "lại:\n+ Ba;\n+ Bốn.")
              .size() == 4);
}

TEST_CASE("a list of who is meant is one condition, a list of what is required is not") {
    CHECK(conditions_in("Theo Điều 52; cụ thể:\n“1. Đối tượng được trang bị bao gồm:\na) Quân đội "
                        "nhân dân;\nb) Công an nhân dân.")
              .size() == 1);
    CHECK(conditions_in("Các trường hợp điều chỉnh giấy phép:\n- Thay đổi tên;\n- Thay đổi giờ.")
              .size() == 1);
    CHECK(conditions_in("Đối tượng được hỗ trợ phải đáp ứng các điều kiện sau:\n- Một;\n- Hai.")
              .size() == 2);
}

TEST_CASE("points of two levels stand below their number") {
    // 1.005140, 1.013844
    CHECK(
        conditions_in("1. Tiêu chuẩn chức danh giáo sư\n1.1. Không vi phạm đạo đức nhà giáo.\n1.2. "
                      "Thời gian đào tạo:\na) Có đủ thời gian;\nb) Có trên 10 năm.\n1.3. Hoàn "
                      "thành nhiệm vụ.\n2. Tiêu chuẩn chức danh phó giáo sư\n2.1. Có bằng.") ==
        Texts{"Không vi phạm đạo đức nhà giáo. | Tiêu chuẩn chức danh giáo sư",
              "Có đủ thời gian; | Tiêu chuẩn chức danh giáo sư\nThời gian đào tạo:",
              "Có trên 10 năm. | Tiêu chuẩn chức danh giáo sư\nThời gian đào tạo:",
              "Hoàn thành nhiệm vụ. | Tiêu chuẩn chức danh giáo sư",
              "Có bằng. | Tiêu chuẩn chức danh phó giáo sư"});
    CHECK(conditions_in("2. Năng lực phải đáp ứng:\n2.1. Hệ thống đạt chuẩn;\n2.2 Có trang thiết "
                        "bị;\n2.3. Có ít nhất hai người.") ==
          Texts{"Hệ thống đạt chuẩn; | Năng lực phải đáp ứng:", "Có trang thiết bị;",
                "Có ít nhất hai người."});
    // 5.003854: the number of a title alone is no point.
    const Texts titled = conditions_in(
        "2.10. Yêu cầu, điều kiện\nNgười được tặng phải:\na) Tận tụy."
        "\nb) Tài năng:\n- Có sáng kiến;\n- Có tài liệu.");
    REQUIRE(titled.size() >= 2);
    CHECK(titled[titled.size() - 2].starts_with("Có sáng kiến; | "));
    CHECK(titled[titled.size() - 2].ends_with("Tài năng:"));
    CHECK(conditions_in("Vốn tối thiểu:\n1.5 triệu đồng.") ==
          Texts{"1.5 triệu đồng. | Vốn tối thiểu:"});
}

TEST_CASE("points of one clause do not take the clause behind it") {
    CHECK(conditions_in("- Đối tượng áp dụng\nQuân nhân có 20 năm phục vụ, thuộc một trong các "
                        "trường hợp sau đây:\n+ Phục viên;\n+ Xuất ngũ.\n- Đối tượng không áp "
                        "dụng\n+ Đào ngũ;\n+ Xuất cảnh trái phép.") ==
          Texts{"Quân nhân có 20 năm phục vụ, thuộc một trong các trường hợp sau đây:\n+ Phục "
                "viên;\n+ Xuất ngũ. | Đối tượng áp dụng",
                "!Đào ngũ; | Đối tượng không áp dụng",
                "!Xuất cảnh trái phép. | Đối tượng không áp dụng"});
    CHECK(
        conditions_in("* Người đứng đầu:\n- Trình độ như sau:\n+ Đối với cơ sở A, đại học;\n+ Đối "
                      "với cơ sở B, cao đẳng.\n- Có sức khỏe.")
            .size() == 2);
}

TEST_CASE("headings of their own line head the next, and are no conditions") {
    CHECK(
        conditions_in("* Đối tượng và điều kiện áp dụng:\nQuân nhân nhập ngũ trước năm 1975, thuộc "
                      "một trong các trường hợp sau đây:\n- Phục viên;\n- Chuyển ngành.") ==
        Texts{"Quân nhân nhập ngũ trước năm 1975, thuộc một trong các trường hợp sau đây:\n- Phục "
              "viên;\n- Chuyển ngành. | Đối tượng và điều kiện áp dụng:"});
    CHECK(conditions_in(
              "1. Khoản 2 Điều 36 Luật Dược\n2. Cơ sở phải có kho riêng.\n3. Cơ sở phải có "
              "người phụ trách.") == Texts{"Cơ sở phải có kho riêng. | Khoản 2 Điều 36 Luật Dược",
                                           "Cơ sở phải có người phụ trách."});
    CHECK(
        conditions_in("Điều kiện cho phép hoạt động:\n2.10.1. Về cơ sở vật chất, thiết bị:\na) Có "
                      "đất;\nb) Có phòng.") ==
        Texts{"Có đất; | Điều kiện cho phép hoạt động:\n2.10.1. Về cơ sở vật chất, thiết bị:",
              "Có phòng."});
    CHECK(conditions_in("\uF076 Điều kiện sản xuất hóa chất\n1. Có kho.\n2. Có người.\n\uF076 Điều "
                        "kiện kinh doanh hóa chất\n1. Có cửa hàng.") ==
          Texts{"Có kho. | Điều kiện sản xuất hóa chất", "Có người. | Điều kiện sản xuất hóa chất",
                "Có cửa hàng. | Điều kiện kinh doanh hóa chất"});
}

TEST_CASE("what a paper has to contain is one condition") {
    CHECK(
        conditions_in("- Đại hội thông qua Điều lệ.\n- Điều lệ bao gồm những nội dung chủ yếu sau "
                      "đây:\n+ Tôn chỉ;\n+ Tài chính;\n+ Khen thưởng.")
            .size() == 2);
}

TEST_CASE("capital letters stand above numbers and small letters") {
    // 1.004320
    CHECK(conditions_in("A. Đối với mạng cố định phải đáp ứng như sau:\na) Vốn;\nb) Mạng.\nB. Đối "
                        "với mạng di động:\n1. Doanh nghiệp A:\na) Vốn A;\nb) Mạng A.\n2. Doanh "
                        "nghiệp B:\na) Vốn B;\nb) Mạng B.") ==
          Texts{"Vốn; | Đối với mạng cố định phải đáp ứng như sau:",
                "Mạng. | Đối với mạng cố định phải đáp ứng như sau:",
                "Vốn A; | Đối với mạng di động:\nDoanh nghiệp A:",
                "Mạng A. | Đối với mạng di động:\nDoanh nghiệp A:",
                "Vốn B; | Đối với mạng di động:\nDoanh nghiệp B:",
                "Mạng B. | Đối với mạng di động:\nDoanh nghiệp B:"});
}

TEST_CASE("what something consists of, and amounts by case, are one condition each") {
    // 1.000312
    CHECK(
        conditions_in(
            "* Điều kiện về bộ máy\n1. Có bộ máy.\n2. Người nước ngoài không quá một phần ba.\nBộ "
            "máy để tính tỷ lệ gồm:\na) Giám đốc;\nb) Kế toán trưởng.\n* Điều kiện về vốn\n1. Mức "
            "vốn tối thiểu:\na) Đến 10 tàu bay: 300 tỷ đồng;\nb) Trên 10 tàu bay: 700 tỷ đồng.\n2. "
            "Vốn góp từ bên nước ngoài thấp hơn 34%.") ==
        Texts{"Có bộ máy. | Điều kiện về bộ máy",
              "Người nước ngoài không quá một phần ba. | Điều kiện về bộ máy",
              "Bộ máy để tính tỷ lệ gồm:\na) Giám đốc;\nb) Kế toán trưởng.",
              "Mức vốn tối thiểu:\na) Đến 10 tàu bay: 300 tỷ đồng;\nb) Trên 10 tàu bay: 700 tỷ "
              "đồng. | Điều "
              "kiện về vốn",
              "Vốn góp từ bên nước ngoài thấp hơn 34%. | Điều kiện về vốn"});
    CHECK(conditions_in("Điều kiện cấp phép bao gồm:\n- Có trụ sở;\n- Có vốn.").size() == 2);
}
