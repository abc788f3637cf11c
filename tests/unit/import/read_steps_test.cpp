#include "tthc/import/steps/read_steps.h"

#include "tthc/import/steps/step_units.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

namespace {

std::string actor_in(const char* unit) {
    return read_step(Prose(unit), shipped_lexicon()).actor.value;
}

/// `5 ngày làm việc | ngày nhận đủ hồ sơ | at most`.
std::string time_in(const char* unit) {
    const Step step = read_step(Prose(unit), shipped_lexicon());
    if (!step.time) return {};
    return step.time->value.to_string(Language::vi) + " | " + step.from.value +
           (step.at_most ? " | at most" : "");
}

/// The steps of a text, each with its case in brackets.
std::vector<std::string> steps_in(const char* text) {
    std::vector<std::string> steps;
    for (const StepUnit& unit : step_units(Prose(text), shipped_lexicon()).units)
        steps.push_back((unit.when.empty() ? "" : "[" + unit.when + "] ") +
                        std::string(unit.text.text()));
    return steps;
}

}  // namespace

TEST_CASE("an actor is told by the whole name, or not at all") {
    CHECK(actor_in("Cơ quan kiểm tra tiến hành kiểm tra hồ sơ.") == "Cơ quan kiểm tra");
    CHECK(actor_in("Cơ quan được Chủ tịch Ủy ban nhân dân cấp tỉnh giao tiếp nhận hồ sơ giải quyết "
                   "thủ tục hành chính trả lời ngay tính đầy đủ của hồ sơ.") ==
          "Cơ quan được Chủ tịch Ủy ban nhân dân cấp tỉnh giao tiếp nhận hồ sơ giải quyết thủ tục "
          "hành chính");
    CHECK(actor_in("Bộ phận tiếp nhận và trả kết quả kiểm tra hồ sơ.") ==
          "Bộ phận tiếp nhận và trả kết quả");
    CHECK(actor_in("Bộ phận Tiếp nhận và trả kết quả chuyển hồ sơ đến Sở Tư pháp.") ==
          "Bộ phận Tiếp nhận và trả kết quả");
    CHECK(actor_in("Cơ quan tiếp nhận hồ sơ và trả lời bằng văn bản.").empty());
    CHECK(actor_in("Hội đồng thẩm định hồ sơ, trình Bộ trưởng.").empty());
    CHECK(actor_in("Cơ quan có thẩm quyền kiểm tra hồ sơ.") == "Cơ quan có thẩm quyền");
    CHECK(actor_in("Ủy ban Chứng khoán Nhà nước điều chỉnh Giấy phép.") ==
          "Ủy ban Chứng khoán Nhà nước");
    CHECK(actor_in("Cán bộ tiếp nhận hồ sơ kiểm tra tính pháp lý và nội dung hồ sơ:") ==
          "Cán bộ tiếp nhận hồ sơ");
}

TEST_CASE("a comma inside a name parts it not") {
    CHECK(actor_in("Trong thời hạn 07 ngày kể từ ngày nhận đủ hồ sơ, Sở Văn hóa, Thể thao và Du "
                   "lịch cấp giấy phép.") == "Sở Văn hóa, Thể thao và Du lịch");
    CHECK(
        actor_in("Cơ quan chuyên môn về thể dục, thể thao thuộc Ủy ban nhân dân cấp tỉnh cấp giấy "
                 "tiếp nhận hồ sơ.") ==
        "Cơ quan chuyên môn về thể dục, thể thao thuộc Ủy ban nhân dân cấp tỉnh");
    CHECK(actor_in("Phòng Kinh tế, Hạ tầng và Đô thị kiểm tra hồ sơ.") ==
          "Phòng Kinh tế, Hạ tầng và Đô thị");
    CHECK(actor_in("Sở Y tế, trong thời hạn 05 ngày, thẩm định và trình Ủy ban nhân dân.") ==
          "Sở Y tế");
    CHECK(actor_in("Văn phòng đăng ký đất đai:\n- Cập nhật hồ sơ địa chính;\n- Trao giấy.") ==
          "Văn phòng đăng ký đất đai");
}

TEST_CASE("an agency's body is never the applicant, an applicant of its own name is") {
    CHECK(actor_in("Công chức tư pháp - hộ tịch in Trích lục ghi chú ly hôn, trình Lãnh đạo Ủy ban "
                   "nhân dân ký.") == "Công chức tư pháp - hộ tịch");
    CHECK(actor_in("Cơ quan hải quan:\n+ Tiếp nhận hồ sơ;\n+ Kiểm tra hồ sơ.") ==
          "Cơ quan hải quan");
    CHECK(actor_in("Cơ quan, đơn vị trực tiếp quản lý cấp trung đoàn xét duyệt hồ sơ.").empty());
    CHECK(actor_in("Văn phòng Thừa phát lại nộp 01 bộ hồ sơ đến Sở Tư pháp.") == applicant_actor);
    CHECK(actor_in("Ban trù bị gửi hồ sơ đến Ngân hàng Nhà nước.") == applicant_actor);
    CHECK(actor_in("Đơn vị có nhu cầu nộp hồ sơ đến Sở Xây dựng.") == applicant_actor);
    CHECK(actor_in("Sở Tư pháp nộp hồ sơ vào kho lưu trữ.") == "Sở Tư pháp");
}

TEST_CASE("the subject stands behind a time, a case or an event") {
    CHECK(actor_in("Căn cứ ngày hẹn trả kết quả, Cục Hàng hải trả kết quả.") == "Cục Hàng hải");
    CHECK(actor_in("Khi tiếp nhận hồ sơ, cơ quan có thẩm quyền kiểm tra nội dung hồ sơ.") ==
          "cơ quan có thẩm quyền");
    CHECK(actor_in("Nếu hồ sơ đầy đủ thì Sở Nội vụ tiếp nhận.") == "Sở Nội vụ");
    CHECK(actor_in("Sau khi nhận hồ sơ của doanh nghiệp, tổ chức, Sở Công Thương thẩm định.") ==
          "Sở Công Thương");
}

TEST_CASE("a step takes the time that binds its actor, with its event and bound") {
    CHECK(time_in("Sau khi tiếp nhận hồ sơ, trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ "
                  "sơ, Sở Xây dựng thẩm định.") == "5 ngày làm việc | ngày nhận đủ hồ sơ");
    CHECK(time_in("Sở Xây dựng thẩm định hồ sơ trong thời hạn không quá 10 ngày kể từ ngày nhận hồ "
                  "sơ đầy đủ, hợp lệ.") == "10 ngày | ngày nhận hồ sơ đầy đủ, hợp lệ | at most");
    CHECK(time_in("Sở Xây dựng trả kết quả trong 02 ngày làm việc.") == "2 ngày làm việc | ");
    CHECK(time_in("Tổ chức nộp hồ sơ; trong 3 ngày, Sở Xây dựng trả kết quả.").empty());
    CHECK(time_in("Chậm nhất 01 giờ trước khi tàu rời cảng, Cảng vụ kiểm tra hồ sơ.").empty());
    CHECK(time_in("Sở Y tế thẩm định trong thời hạn 10 ngày. Trường hợp hồ sơ chưa hợp lệ, trong "
                  "thời hạn 03 ngày, Sở Y tế thông báo.")
              .empty());
    CHECK(time_in("Sở Y tế kiểm tra hồ sơ. Trường hợp hồ sơ không hợp lệ, trong thời hạn 03 ngày, "
                  "Sở Y tế thông báo bằng văn bản.")
              .empty());
    CHECK(time_in("Sở Y tế cấp giấy phép có thời hạn 05 năm.").empty());
    CHECK(time_in("Sở Y tế kiểm tra hồ sơ trong thời hạn từ ngày 15 tháng 3.").empty());
}

TEST_CASE("steps that are counted anew belong to the case that the line before them names") {
    CHECK(
        steps_in("Đối với trường hợp tạm ứng chi phí Bước 1: Hội đồng gửi hồ sơ.\nBước 2: Cơ quan "
                 "tạm ứng.\nĐối với trường hợp thanh toán chi phí Bước 1: Hội đồng gửi đề "
                 "nghị.\nBước 2: Cơ quan thanh toán.") ==
        std::vector<std::string>{"[Đối với trường hợp tạm ứng chi phí] Hội đồng gửi hồ sơ.",
                                 "[Đối với trường hợp tạm ứng chi phí] Cơ quan tạm ứng.",
                                 "[Đối với trường hợp thanh toán chi phí] Hội đồng gửi đề nghị.",
                                 "[Đối với trường hợp thanh toán chi phí] Cơ quan thanh toán."});
    CHECK(steps_in("Bước 1: A.\nBước 6: B.\nTrường hợp kiểm tra tại cơ sở:\nBước 5: C.").size() ==
          3);
}

TEST_CASE("a unit that is one case has it as its case") {
    CHECK(steps_in("Bước 1: Nộp hồ sơ.\nBước 2: Trường hợp nộp trực tuyến: Cán bộ tiếp nhận.") ==
          std::vector<std::string>{"Nộp hồ sơ.",
                                   "[Trường hợp nộp trực tuyến] Trường hợp nộp trực "
                                   "tuyến: Cán bộ tiếp nhận."});
    CHECK(steps_in("- Nộp hồ sơ.\n- Trường hợp hồ sơ chưa đầy đủ, hợp lệ, trong thời hạn 20 ngày, "
                   "Sở Y tế yêu cầu bổ sung.")[1]
              .starts_with("[Trường hợp hồ sơ chưa đầy đủ, hợp lệ] Trường hợp"));
    CHECK(
        steps_in("- Nộp hồ sơ.\n- Trường hợp hồ sơ hợp lệ, Sở Y tế cấp. Trường hợp hồ sơ không hợp "
                 "lệ, Sở Y tế trả lại.")[1]
            .starts_with("Trường hợp"));
    CHECK(steps_in("1. Trường hợp cấp mới:\na) Tổ chức nộp hồ sơ.\nb) Sở cấp phép.\n2. Trường hợp "
                   "cấp lại:\na) Tổ chức nộp đơn.\nb) Sở cấp lại.") ==
          std::vector<std::string>{
              "[Trường hợp cấp mới] Tổ chức nộp hồ sơ.", "[Trường hợp cấp mới] Sở cấp phép.",
              "[Trường hợp cấp lại] Tổ chức nộp đơn.", "[Trường hợp cấp lại] Sở cấp lại."});
    CHECK(steps_in("Bước 1: Trường hợp đủ: nhận.\nTrường hợp thiếu: trả lại.").size() == 1);
}

TEST_CASE("lead-ins part steps, items inside items and remarks do not") {
    CHECK(steps_in("Nộp hồ sơ TTHC: Tổ chức nộp hồ sơ. Giải quyết TTHC: Sở thẩm định.") ==
          std::vector<std::string>{"Nộp hồ sơ TTHC: Tổ chức nộp hồ sơ.",
                                   "Giải quyết TTHC: Sở thẩm định."});
    CHECK(steps_in("+ Nộp hồ sơ:\n++ Bản in;\n++ Bản điện tử.\n+ Xét hồ sơ.").size() == 2);
    CHECK(steps_in("- Nộp hồ sơ.\n- Xét hồ sơ.\n* Lưu ý:\n- Mang theo căn cước.\n- Đến đúng giờ.")
              .size() == 2);
    CHECK(steps_in("a) Nộp hồ sơ:\n(i) Đơn;\n(ii) Sơ đồ.\nb) Xét hồ sơ.").size() == 2);
}

TEST_CASE("sentences in front of the first mark are steps, a lead-in is none") {
    const auto steps =
        read_introduction("Doanh nghiệp nộp hồ sơ đến Sở Tài chính", shipped_lexicon());
    REQUIRE(steps.size() == 1);
    CHECK(steps.front().actor.value == applicant_actor);
    CHECK(read_introduction("Doanh nghiệp nộp hồ sơ như sau:", shipped_lexicon()).empty());
    CHECK(read_introduction("Thủ tục cấp lại giấy phép", shipped_lexicon()).empty());
}

TEST_CASE("several agencies are no one actor, an agency within another is one") {
    CHECK(actor_in("Cục Địa chất Việt Nam, Trung tâm Thông tin trả lời bằng văn bản.").empty());
    CHECK(actor_in("Trong thời hạn 5 ngày, Sở Y tế, Sở Tài chính thẩm định hồ sơ.").empty());
    CHECK(actor_in("Bộ Quốc phòng và Bộ Công an thẩm định hồ sơ.").empty());
    CHECK(actor_in("Các cơ quan quản lý nhà nước tại cảng kiểm tra hồ sơ.").empty());
    CHECK(actor_in("Cục Tác chiến, Bộ Tổng Tham mưu thẩm định hồ sơ.") ==
          "Cục Tác chiến, Bộ Tổng Tham mưu");
    CHECK(actor_in("Sở Xây dựng hoặc Ủy ban nhân dân cấp xã tiếp nhận hồ sơ.") ==
          "Sở Xây dựng hoặc Ủy ban nhân dân cấp xã");
}

TEST_CASE("who acts is read over broken lines, lists of places and colons") {
    CHECK(actor_in("Trong thời hạn 15 ngày, Ủy ban nhân dân cấp tỉnh\nkiểm tra hồ sơ.") ==
          "Ủy ban nhân dân cấp tỉnh");
    CHECK(actor_in("Ủy ban nhân dân quận, huyện tổng hợp danh sách.") ==
          "Ủy ban nhân dân quận, huyện");
    CHECK(actor_in("Trong thời hạn 30 ngày, Ban kiểm soát đặc biệt: (i) Phối hợp đánh giá.") ==
          "Ban kiểm soát đặc biệt");
    CHECK(actor_in(") Sở Công Thương tiếp nhận hồ sơ.") == "Sở Công Thương");
    CHECK(
        actor_in("Trường hợp không đồng ý với hồ sơ công bố. Cục An toàn thực phẩm có văn bản.") ==
        "Cục An toàn thực phẩm");
}

TEST_CASE("a start event stands in brackets or behind a bare `from`, a day is none") {
    CHECK(time_in(
              "Sở Y tế trả kết quả trong thời hạn 05 ngày làm việc (kể từ ngày nhận đủ hồ sơ).") ==
          "5 ngày làm việc | ngày nhận đủ hồ sơ");
    CHECK(time_in("Sở Y tế trả kết quả trong thời hạn 07 ngày từ ngày nhận được hồ sơ hợp lệ.") ==
          "7 ngày | ngày nhận được hồ sơ hợp lệ");
    CHECK(time_in("Sở Y tế trả kết quả trong thời hạn 07 ngày, từ ngày 15 tháng 3.") ==
          "7 ngày | ");
    CHECK(time_in("Sở Y tế trả kết quả không muộn hơn 03 ngày kể từ khi tiếp nhận hồ sơ.") ==
          "3 ngày | khi tiếp nhận hồ sơ | at most");
}

TEST_CASE("a time told of a case inside a sentence is not the step's, lists do not end an event") {
    CHECK(time_in("Cơ quan thuế tiếp nhận hồ sơ; trường hợp hồ sơ không đầy đủ thì thông báo cho "
                  "người nộp thuế trong thời hạn 03 ngày làm việc kể từ ngày tiếp nhận hồ sơ.")
              .empty());
    CHECK(time_in("Trong thời hạn 05 ngày làm việc, kể từ ngày nhận được văn bản, đơn đề nghị, Bộ "
                  "Xây dựng ban hành quyết định.") ==
          "5 ngày làm việc | ngày nhận được văn bản, đơn đề nghị");
}

TEST_CASE("a case whose steps speak of other cases in their sentences keeps them") {
    CHECK(steps_in("a) Đối với dự án A:\n(i) Nhà đầu tư gửi văn bản.\n(ii) Bộ trả lời.\nb) Đối với "
                   "dự án B:\n(i) Nhà đầu tư gửi văn bản. Trường hợp áp dụng quy trình rút gọn thì "
                   "nêu rõ.\n(ii) Bộ trả lời.")
              .size() == 4);
}

TEST_CASE("a long text is read by its lines, not by its prefixes") {
    constexpr std::size_t lines = 20'000;
    std::string counted;
    std::string marked;
    std::string one_line;
    for (std::size_t i = 0; i < lines; ++i) {
        counted += "Bước 1: Trường hợp nộp trực tuyến: Sở Y tế tiếp nhận.\n";
        marked += "- Sở Y tế tiếp nhận hồ sơ. Trường hợp hồ sơ thiếu thì trả lại.\n";
        one_line += "Nộp hồ sơ TTHC: Tổ chức nộp. Giải quyết TTHC: Sở thẩm định. ";
    }
    CHECK(step_units(Prose(counted), shipped_lexicon()).units.size() == lines);
    CHECK(step_units(Prose(marked), shipped_lexicon()).units.size() == lines);
    CHECK(step_units(Prose(one_line), shipped_lexicon()).units.size() == 2 * lines);
}

TEST_CASE("points of three levels are steps where they are sentences") {
    // 1.005400, 3.000182, 1.014834
    CHECK(steps_in("1.1.1Tổ chức nộp hồ sơ.\n1.1.2. Cơ quan thẩm định:\na) Thẩm định;\nb) Lấy ý "
                   "kiến.\n1.1.3. Cơ quan thẩm định trình.") ==
          std::vector<std::string>{"Tổ chức nộp hồ sơ.",
                                   "Cơ quan thẩm định:\na) Thẩm định;\nb) Lấy ý kiến.",
                                   "Cơ quan thẩm định trình."});
    CHECK(steps_in("1.1.1. Trường hợp cấp Giấy xác nhận\na) Tổ chức nộp hồ sơ.\nb) Sở xem xét.\n"
                   "1.1.2. Trường hợp cấp lại\na) Tổ chức nộp hồ sơ.\nb) Sở xem xét.")
              .size() == 4);
}

TEST_CASE("of points that are of an agency each no one is the actor") {
    // 1.000312
    CHECK(actor_in("Giải quyết TTHC:\n- Cục Hàng không Việt Nam thẩm định hồ sơ.\n- Bộ Xây dựng "
                   "xem xét, trình "
                   "Thủ tướng Chính phủ.\n- Thủ tướng Chính phủ xem xét, cho phép cấp Giấy phép.")
              .empty());
    CHECK(actor_in("Sở Xây dựng thực hiện:\n- Kiểm tra hồ sơ;\n- Cấp giấy phép.") == "Sở Xây dựng");
    // 1.009464: to whom an applicant sends the dossier
    CHECK(actor_in("Nộp hồ sơ TTHC:\nTổ chức, cá nhân gửi hồ sơ đến cơ quan sau:\n- Cục Hàng hải: "
                   "công bố đối "
                   "với luồng quốc gia;\n- Sở Xây dựng: công bố đối với luồng địa phương;\n- Cảng "
                   "vụ: công bố "
                   "trong vùng nước cảng.") == applicant_actor);
}

TEST_CASE("who acts stands behind the title of a step, with or without a colon") {
    // 1.001084
    CHECK(actor_in("Nộp hồ sơ TTHC Doanh nghiệp cảng biển nộp hồ sơ đến Cảng vụ hàng hải.") ==
          applicant_actor);
    CHECK(actor_in("Giải quyết TTHC Cảng vụ hàng hải tiếp nhận và xem xét hồ sơ.") ==
          "Cảng vụ hàng hải");
    // 1.115684
    CHECK(actor_in("Cơ quan có chức năng quản lý đất đai cấp xã hoàn thiện hồ sơ để trình Chủ tịch "
                   "Ủy ban nhân "
                   "dân cấp xã.") != applicant_actor);
}
