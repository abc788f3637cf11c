#include "tthc/model/load.h"
#include "tthc/report/poster/qr_code.h"
#include "tthc/report/procedure_report.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc;

namespace {

std::string poster(const std::string& yaml, Language language = Language::vi) {
    ProcedureFile file = load_procedure(SourceFile("p.yaml", yaml));
    REQUIRE(file.procedure);
    return report::procedure_poster({{}, *std::move(file.procedure)}, report::plain(language));
}

const std::string card = R"(code: "1.000001"
name: Cấp thẻ <b>nhanh</b>
authority: Sở X
channels: [in-person]
steps:
  - {id: nop, actor: applicant, action: "Nộp hồ sơ\nlàm hai dòng"}
  - {id: cap, actor: Sở X, action: Cấp thẻ, time: 2 ngày làm việc}
documents:
  sets: 1
  items: [{id: don, name: Đơn, originals: 1}]
deadlines: [{legal: 3 ngày làm việc, from: nhận đủ hồ sơ}]
fees: [{id: phi, kind: charge, amount: 20000}]
results: [{id: the, name: Thẻ}]
conditions: [{id: tuoi, text: Đủ 18 tuổi}]
basis: [63/2010/NĐ-CP Điều 8]
)";

}  // namespace

TEST_CASE("a poster has the parts of a procedure in the order of the law") {
    const std::string page = poster(card);
    std::size_t at = 0;
    for (const char* const part : {"Sở X",
                                   "1.000001",
                                   "Trình tự thực hiện",
                                   "người nộp hồ sơ",
                                   "2 ngày làm việc",
                                   "Cách thức thực hiện",
                                   "Trực tiếp",
                                   "Thành phần hồ sơ",
                                   "Đơn",
                                   "Số lượng hồ sơ",
                                   "1 bộ",
                                   "Thời hạn giải quyết",
                                   "3 ngày làm việc",
                                   "Cơ quan thực hiện",
                                   "Kết quả",
                                   "Thẻ",
                                   "Phí, lệ phí",
                                   "20.000",
                                   "Yêu cầu, điều kiện",
                                   "Đủ 18 tuổi",
                                   "Căn cứ pháp lý",
                                   "63/2010/NĐ-CP Điều 8"}) {
        CAPTURE(part);
        const std::size_t found = page.find(part, at);
        REQUIRE(found != std::string::npos);
        at = found;
    }
    CHECK(page.find(">nop<") == std::string::npos);
    CHECK(page.find("&lt;b&gt;nhanh") != std::string::npos);
    CHECK(page.find("<b>nhanh") == std::string::npos);
    CHECK(page.find("Nộp hồ sơ<br>làm hai dòng") != std::string::npos);
}

TEST_CASE("a poster has the code of its address, or brackets") {
    CHECK(poster(card).find("[địa chỉ trang của thủ tục]") != std::string::npos);
    CHECK(poster(card).find("<svg") == std::string::npos);
    const std::string page = poster(card + "sources: [\"https://dichvucong.gov.vn/x?a=1&b=2\"]\n");
    CHECK(page.find("<svg class=\"qr\"") != std::string::npos);
    CHECK(page.find("https://dichvucong.gov.vn/x?a=1&amp;b=2") != std::string::npos);
    CHECK(page.find("http", page.find("https://dichvucong") + 10) == std::string::npos);
}

TEST_CASE("what no code holds has none") {
    CHECK(report::qr_code(std::string(5000, 'x')).empty());
    CHECK(report::qr_code("x").starts_with("<svg"));
}
