#include "tthc/review/handling.h"

#include <doctest/doctest.h>

namespace tthc {

TEST_CASE("what becomes of an incomplete dossier is told apart from a refusal") {
    CHECK(tells_handling("Hồ sơ chưa hợp lệ thì yêu cầu bổ sung"));
    CHECK(tells_handling("Trường hợp hồ sơ không đủ điều kiện tiếp nhận thì trả lại"));
    CHECK(tells_handling("Trường hợp hồ sơ cần sửa đổi, bổ sung, cơ quan thông báo"));
    CHECK_FALSE(tells_handling("Trường hợp không đủ điều kiện thì có văn bản từ chối"));
    CHECK_FALSE(tells_handling("Doanh nghiệp bị từ chối có quyền khiếu nại, khởi kiện"));
    CHECK_FALSE(tells_handling("theo Nghị định số 58/2025/NĐ-CP được sửa đổi, bổ sung bởi 1/2026"));
}

TEST_CASE("complaints, returns and examinations have rules of their own") {
    CHECK(is_of_complaint("Giải quyết khiếu nại lần đầu"));
    CHECK_FALSE(is_of_complaint("Cấp giấy phép xây dựng"));
    CHECK(tells_handling("Người nộp thuế gửi hồ sơ khai thuế"));
}

}  // namespace tthc
