#include "tthc/import/steps/read_steps.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

namespace {

std::string who_acts(const char* unit) {
    return read_step(Prose(unit), shipped_lexicon()).actor.value;
}

}  // namespace

TEST_CASE("a word that begins like a verb ends no name") {
    CHECK(who_acts("Cục Cảnh sát giao thông tiếp nhận hồ sơ.") == "Cục Cảnh sát giao thông");
    CHECK(who_acts("Phòng giao dịch NHCSXH nơi cho vay kiểm tra hồ sơ.") ==
          "Phòng giao dịch NHCSXH");
    CHECK(who_acts("Hội đồng xét tặng cấp tỉnh họp, bỏ phiếu.") == "Hội đồng xét tặng cấp tỉnh");
    CHECK(who_acts("Hội đồng xét tốt nghiệp họp, xét tốt nghiệp cho học sinh.") ==
          "Hội đồng xét tốt nghiệp");
    CHECK(who_acts("Cơ quan quản lý nhiệm vụ xem xét, quyết định phê duyệt.") ==
          "Cơ quan quản lý nhiệm vụ");
    CHECK(who_acts("Trong thời hạn 05 ngày, cơ quan có thẩm quyền công nhận có trách nhiệm trả "
                   "lời.") == "cơ quan có thẩm quyền công nhận");
    CHECK(who_acts(
              "Trong thời hạn 15 ngày, Chủ tịch Ủy ban nhân dân cấp tỉnh công nhận danh hiệu.") ==
          "Chủ tịch Ủy ban nhân dân cấp tỉnh");
}

TEST_CASE("the duty of who is competent belongs to the name where another verb follows") {
    CHECK(who_acts("Cơ quan có thẩm quyền cấp phép thẩm định các nội dung điều chỉnh.") ==
          "Cơ quan có thẩm quyền cấp phép");
    CHECK(who_acts("Cơ quan có thẩm quyền cấp giấy phép xây dựng phải thẩm định hồ sơ.") ==
          "Cơ quan có thẩm quyền cấp giấy phép xây dựng");
    CHECK(who_acts("Cơ quan có thẩm quyền cấp giấy phép cho tổ chức, cá nhân.") ==
          "Cơ quan có thẩm quyền");
    CHECK(who_acts("Cấp có thẩm quyền ban hành quyết định giải thể trung tâm.") ==
          "Cấp có thẩm quyền");
}

TEST_CASE("an office that hands in applies, one that answers does not") {
    CHECK(who_acts("Cơ quan, tổ chức nộp 01 bộ hồ sơ đến Bộ Công an.") == applicant_actor);
    CHECK(who_acts("Cơ quan, đơn vị trong thời gian 15 ngày có trách nhiệm kiểm tra, xác minh, cấp "
                   "giấy xác nhận.")
              .empty());
    CHECK(who_acts("Độc giả có nhu cầu sử dụng tài liệu điền các thông tin vào Phiếu.") ==
          applicant_actor);
    CHECK(who_acts("Nhà trường gửi 01 bộ hồ sơ đến Ủy ban nhân dân cấp xã.") == applicant_actor);
    CHECK(who_acts("Người đứng đầu lưu trữ lịch sử của Nhà nước ở cấp tỉnh xem xét, phê duyệt "
                   "Phiếu đăng ký.") == "Người đứng đầu lưu trữ lịch sử của Nhà nước ở cấp tỉnh");
    CHECK(who_acts("Trong thời gian 08 ngày làm việc, Quỹ Hỗ trợ việc làm ngoài nước kiểm tra hồ "
                   "sơ.") == "Quỹ Hỗ trợ việc làm ngoài nước");
    CHECK(who_acts("Hồ sơ đề nghị nộp tại Bộ phận Một cửa.").empty());
    CHECK(who_acts("Nộp hồ sơ trực tiếp tại Công an cấp tỉnh.").empty());
}

TEST_CASE("an agency with its branches is one, a comma may stand in a name") {
    CHECK(who_acts("Văn phòng đăng ký đất đai, Chi nhánh Văn phòng đăng ký đất đai thực hiện:\n- "
                   "Kiểm tra hồ sơ.") ==
          "Văn phòng đăng ký đất đai, Chi nhánh Văn phòng đăng ký đất đai");
    CHECK(who_acts("Sau khi nhận hồ sơ, Cục Quản lý Dược/ Cục Quản lý Y, Dược cổ truyền trả cho cơ "
                   "sở Phiếu tiếp nhận.") == "Cục Quản lý Dược/ Cục Quản lý Y, Dược cổ truyền");
    CHECK(who_acts("Trong thời hạn 06 ngày, cơ quan tiếp nhận hồ sơ  cấp lần đầu giấy chứng "
                   "nhận.") == "cơ quan tiếp nhận hồ sơ");
}

TEST_CASE("a time or nothing parts the subject from what stands beside it") {
    CHECK(who_acts("Cục Chính trị quân khu, trong thời hạn 10 ngày làm việc, kể từ ngày nhận đủ hồ "
                   "sơ, hoàn thành việc thẩm định.") == "Cục Chính trị quân khu");
    CHECK(who_acts("Trong thời hạn 15 ngày kể từ ngày nhận được hồ sơ cơ quan chuyên môn xem xét "
                   "tính hợp lệ.") == "cơ quan chuyên môn");
    CHECK(who_acts("Khi nộp hồ sơ tại Sở Xây dựng thì phải mang theo căn cước.").empty());
}

TEST_CASE("a heading above names who acts, however long, one with a verb does not") {
    CHECK(who_acts("Trung tâm Phục vụ hành chính công thành phố hoặc Trung tâm Phục vụ hành chính "
                   "công cấp xã:\n- Kiểm tra hồ sơ.") ==
          "Trung tâm Phục vụ hành chính công thành phố hoặc Trung tâm Phục vụ hành chính công cấp "
          "xã");
    CHECK(who_acts("Quyết định chấp thuận chương trình, dự án đăng ký theo Cơ chế Điều 6.4 Thỏa "
                   "thuận Paris\nTrong thời hạn 05 ngày, Bộ trưởng Bộ Nông nghiệp và Môi trường "
                   "quyết định.") == "Bộ trưởng Bộ Nông nghiệp và Môi trường");
}

TEST_CASE("where an agency is does not belong to its name") {
    CHECK(who_acts("Công an cấp xã nơi tiếp nhận đề nghị phải xem xét.") == "Công an cấp xã");
    CHECK(who_acts("Ủy ban nhân dân cấp xã nơi có đất thực hiện:\n- Kiểm tra.") ==
          "Ủy ban nhân dân cấp xã");
}

TEST_CASE("who hands in opens the step, though an agency takes it on") {
    CHECK(who_acts("Người đề nghị nộp hồ sơ đến Trung tâm. Trung tâm chuyển hồ sơ đến Sở Y tế.") ==
          applicant_actor);
    CHECK(who_acts("a) Chủ cơ sở gửi hồ sơ đến Sở.\nb) Trong thời hạn 03 ngày, Sở Y tế trả lời.")
              .empty());
    CHECK(who_acts("Nộp hồ sơ\nVăn phòng thường trú có đề nghị thuê trợ lý gửi 01 bộ hồ sơ đến Sở "
                   "Ngoại vụ.") == applicant_actor);
    CHECK(who_acts(
              "Chậm nhất 02 giờ, sau khi tàu neo đậu tại cầu cảng; chậm nhất 04 giờ, sau khi tàu "
              "neo đậu tại vị trí khác, người làm thủ tục phải nộp giấy tờ.") == applicant_actor);
    CHECK(who_acts("Tiếp nhận hồ sơ, xem xét hồ sơ. Sở Y tế trả lời bằng văn bản.") == "Sở Y tế");
}
