#include "tthc/import/dossier/document_group.h"
#include "tthc/import/dossier/form_cell.h"
#include "tthc/import/dossier/paper_words.h"
#include "tthc/import/dossier/read_documents.h"
#include "tthc/import/shape/flat_tables.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

namespace {

std::string parted(const char* cell) {
    const auto paper = named_paper(cell, shipped_lexicon());
    std::string text = paper.name;
    for (const std::string& file : file_names(paper.files, shipped_lexicon()))
        text += " | " + file;
    return text;
}

std::string case_of(const char* heading) {
    DocumentRow row{heading, "", ""};
    row.heading = true;
    row.group = true;
    return group_of(row, shipped_lexicon()).when;
}

DocumentRow row_of(const char* name, const char* count) {
    return {name, "", count};
}

}  // namespace

TEST_CASE("names of files begin where the name of the paper ends") {
    CHECK(parted("Đơn theo Mẫu số 02.HNTY Phụ lục IB về chăn nuôi và thú y.Mau 02 HNTY.docx") ==
          "Đơn theo Mẫu số 02.HNTY Phụ lục IB về chăn nuôi và thú y. | Mau 02 HNTY.docx");
    CHECK(parted("Ảnh cỡ 4x6cm, nền trắng.01. Mẫu ảnh.docx") ==
          "Ảnh cỡ 4x6cm, nền trắng. | 01. Mẫu ảnh.docx");
    CHECK(parted("Giấy phép xả thải 10m3/ngày đêmMau04.docx") ==
          "Giấy phép xả thải 10m3/ngày đêm | Mau04.docx");
    CHECK(parted("Đơn theo Thông tư số 24/2025/TT-BNNMT.22 đ sửa.docx") ==
          "Đơn theo Thông tư số 24/2025/TT-BNNMT. | 22 đ sửa.docx");
    CHECK(parted("Đơn (theo mẫu)mau so 1.docMau 2 (1).docx") ==
          "Đơn (theo mẫu) | mau so 1.doc | Mau 2 (1).docx");
    CHECK(parted("Đơn đề nghị, ngày 31/12/2025MauDonDeNghi.docx") ==
          "Đơn đề nghị, ngày 31/12/2025 | MauDonDeNghi.docx");
    CHECK(parted("Đơn đề nghị cấp lại.") == "Đơn đề nghị cấp lại.");
}

TEST_CASE("the number of a form is told where the name has one") {
    CHECK(form_number("Đơn theo Mẫu số 02.HNTY Phụ lục IB", shipped_lexicon()) == "Mẫu số 02.HNTY");
    CHECK(form_number("Tờ khai (mẫu NA5) ban hành", shipped_lexicon()) == "mẫu NA5");
    CHECK(form_number("Tờ khai theo mẫu quy định", shipped_lexicon()).empty());
    CHECK(form_number("Đơn theo Mẫu số 01 hoặc Mẫu số 02", shipped_lexicon()).empty());
    CHECK(form_number("Đơn theo Mẫu số 01, 02 và 03", shipped_lexicon()).empty());
}

TEST_CASE("digits in front of a count belong to the name, or nobody knows") {
    const auto rows = document_rows(
        "--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn theo Mẫu số 6131 bản chínhTờ khai NA51 bản "
        "chínhBảng kê hàng12 bản chính",
        shipped_lexicon());
    REQUIRE(rows.rows.size() == 3);
    CHECK(rows.rows[0].name == "Đơn theo Mẫu số 613");
    CHECK(rows.rows[0].count == "1 bản chính");
    CHECK(rows.rows[1].name == "Tờ khai NA5");
    CHECK(rows.rows[2].unclear);
    const auto read = read_documents(rows.rows, shipped_lexicon());
    REQUIRE(read.dossier.items.size() == 3);
    CHECK_FALSE(read.dossier.items[2].originals);
    CHECK(read.dossier.items[2].note.value == "12 bản chính");
    CHECK(read.notes.size() == 1);
}

TEST_CASE("a name tells copies that its cell does not count, and of what kind they are") {
    const auto one = [](const char* name, const char* count) {
        auto read = read_documents({row_of(name, count)}, shipped_lexicon());
        REQUIRE(read.dossier.items.size() == 1);
        return read.dossier.items.front();
    };
    CHECK(one("Văn bản đề nghị (01 bản chính)", "0 bản chính").originals->value == 1);
    CHECK(one("Bản sao hóa đơn: 02 bản sao", "0 bản chính").copies->value == 2);
    CHECK(one("Bản sao giấy phép", "1 bản chính").originals->value == 1);
    // 1.001210, 2.000172
    CHECK(one("02 ảnh 4x6 chụp 06 tháng trở lại đây", "0 bản chính").originals->value == 2);
    CHECK(one("02 ảnh 4x6", "1 bản chính").originals->value == 1);
    CHECK(one("03 năm báo cáo tài chính", "0 bản chính").originals->value == 0);
    CHECK_FALSE(one("Đơn: 01 bản chính hoặc 01 bản sao", "").originals);
    const auto certified = one("Bản sao có chứng thực giấy phép", "0 bản chính,2 bản sao");
    CHECK(certified.certified_copies->value == 2);
    CHECK_FALSE(certified.copies);
    CHECK_FALSE(one("Bản sao có chứng thực hoặc bản sao kèm bản chính để đối chiếu",
                    "0 bản chính,1 bản sao")
                    .certified_copies);
    CHECK(one("Xuất trình hộ chiếu", "1 bản chính").shown->value == 1);
    CHECK(one("Bản sao giấy tờ kèm bản chính để đối chiếu", "1 bản chính,1 bản sao").shown->value ==
          1);
    CHECK_FALSE(one("Xuất trình hoặc nộp giấy tờ", "1 bản chính").shown);
    CHECK(one("Tài liệu (01 bản chính và 01 bản điện tử)", "1 bản chính").electronic->value == 1);
    CHECK(one("Giấy ủy quyền (nếu có);", "1 bản chính").optional->value);
    CHECK_FALSE(one("Giấy ủy quyền; bản dịch (nếu có)", "1 bản chính").optional);
}

TEST_CASE("a heading is the case of its papers, unless it says no more than that papers follow") {
    CHECK(case_of("a) Hồ sơ đề nghị cấp lại:") == "Hồ sơ đề nghị cấp lại");
    CHECK(case_of("9.3.1.1. Đối với trường hợp cấp mới") == "Đối với trường hợp cấp mới");
    CHECK(case_of("Hồ sơ đối với tàu đóng mới gồm:") == "đối với tàu đóng mới");  // 1.003650
    CHECK(case_of("* Giấy tờ phải nộp:").empty());
    CHECK(case_of("Thành phần hồ sơ gồm:").empty());
    CHECK(case_of("Lưu ý: giấy tờ phải rõ").empty());
    CHECK(case_of("Số lượng hồ sơ: 01 bộ").empty());
    CHECK(case_of("Văn bản chấp thuận gồm các nội dung sau:").empty());
    CHECK(case_of("Trường hợp khai thác được thông tin thì hồ sơ không bao gồm các giấy tờ này")
              .empty());
    CHECK(case_of("Trường hợp chưa có thông tin thì hồ sơ còn có:") ==
          "Trường hợp chưa có thông tin thì hồ sơ còn có");
}

TEST_CASE("a case in front of a paper is its case, and a counted row is a paper") {
    const auto read =
        read_documents({row_of("Đối với doanh nghiệp bảo hiểm: Văn bản thông báo", "1 bản chính"),
                        row_of("Phương án xử lý, trong đó có các nội dung sau đây:", "1 bản chính"),
                        row_of("a) Thành phần hồ sơ:", "0 bản chính"),
                        row_of("Người nộp chịu phí gửi", "0 bản chính")},
                       shipped_lexicon());
    REQUIRE(read.dossier.items.size() == 2);
    CHECK(read.dossier.items[0].when.value == "Đối với doanh nghiệp bảo hiểm");
    CHECK(read.dossier.items[0].name.value == "Văn bản thông báo");
    CHECK(read.dossier.note.value == "Người nộp chịu phí gửi");
}

TEST_CASE("marks stay where they tell an order that the rows do not have") {
    const auto read = read_documents(
        {row_of("b) Bản khai", "1 bản chính"), row_of("a) Đơn đề nghị", "1 bản chính")},
        shipped_lexicon());
    CHECK(read.dossier.items[0].name.value == "b) Bản khai");
    const auto straight = read_documents(
        {row_of("a) Đơn đề nghị", "1 bản chính"), row_of("b) Bản khai", "1 bản chính")},
        shipped_lexicon());
    CHECK(straight.dossier.items[1].name.value == "Bản khai");
}

TEST_CASE("a case in front of a paper is its case, apart from it only where a colon says so") {
    const auto cased = [](std::string_view name) {
        const CasedPaper paper = cased_paper(name, shipped_lexicon());
        return paper.when + " | " + paper.name;
    };
    CHECK(cased("Trường hợp ủy quyền: Văn bản ủy quyền") ==
          "Trường hợp ủy quyền | Văn bản ủy quyền");
    CHECK(cased("Trường hợp ủy quyền thì nộp văn bản ủy quyền") ==
          "Trường hợp ủy quyền | Trường hợp ủy quyền thì nộp văn bản ủy quyền");
    CHECK(cased("Trường hợp 2: Hồ sơ cấp mới đối với trường hợp bị mất, gồm: đơn, ảnh") ==
          "đối với trường hợp bị mất | Trường hợp 2: Hồ sơ cấp mới đối với trường hợp bị mất, gồm: "
          "đơn, ảnh");
    CHECK(cased("Trường hợp thay đổi quy mô phải bổ sung các tài liệu như: quyết định phê duyệt") ==
          "Trường hợp thay đổi quy mô | quyết định phê duyệt");
    CHECK(cased("Trường hợp đã có thì không phải nộp") == " | Trường hợp đã có thì không phải nộp");
}

TEST_CASE("papers below `one of these` are alternatives") {
    const auto read = read_documents(
        {row_of("- Một trong các giấy tờ sau:", "0 bản chính"), row_of("+ Hộ chiếu", "1 bản chính"),
         row_of("+ Thẻ căn cước", "1 bản chính"), row_of("- Đơn đề nghị", "1 bản chính")},
        shipped_lexicon());
    REQUIRE(read.dossier.items.size() == 3);
    CHECK(read.dossier.items[0].one_of.value == read.dossier.items[1].one_of.value);
    CHECK_FALSE(read.dossier.items[0].one_of.value.empty());
    CHECK(read.dossier.items[2].one_of.value.empty());
}

TEST_CASE("a case ends where the dossier, a paper or who hands it in begins") {
    const auto when = [](std::string_view name) {
        return cased_paper(name, shipped_lexicon()).when;
    };
    CHECK(when("Trường hợp đề nghị gia hạn Giấy phép, doanh nghiệp có Đơn đề nghị") ==
          "Trường hợp đề nghị gia hạn Giấy phép");
    CHECK(when("Trường hợp thay đổi tên công ty, vốn điều lệ, hồ sơ kèm theo Quyết định") ==
          "Trường hợp thay đổi tên công ty, vốn điều lệ");
    CHECK(when("Đối với người nước ngoài phải có Bản khai nhân sự") == "Đối với người nước ngoài");
    CHECK(when("Riêng trường hợp tuyến đường chưa bàn giao phải bổ sung văn bản thống nhất") ==
          "Riêng trường hợp tuyến đường chưa bàn giao");
    CHECK(when("Đối với quà tặng là bất động sản, Bản sao hợp đồng tặng cho") ==
          "Đối với quà tặng là bất động sản");
    CHECK(when("Trường hợp đã có dữ liệu, người nộp không phải nộp giấy tờ").empty());
    CHECK(when("Giấy phép, hợp đồng phải có chữ ký").empty());
}

TEST_CASE("a row above rows of another mark is their case") {
    const auto read = read_documents(
        {row_of("- Đơn đề nghị cấp phép", "1 bản chính"),
         row_of("- Đối với dự án trong phạm vi bảo vệ, hồ sơ phải bổ sung:", "0 bản chính"),
         row_of("+ Quyết định phê duyệt dự án", "1 bản chính"),
         row_of("+ Thông báo thẩm định", "1 bản chính"),
         row_of("- Báo cáo đánh giá", "1 bản chính")},
        shipped_lexicon());
    REQUIRE(read.dossier.items.size() == 4);
    CHECK(read.dossier.items[0].when.value.empty());
    CHECK(read.dossier.items[1].when.value == "Đối với dự án trong phạm vi bảo vệ");
    CHECK(read.dossier.items[2].when.value == "Đối với dự án trong phạm vi bảo vệ");
    CHECK(read.dossier.items[3].when.value.empty());
    CHECK(case_of_heading_row("- Đối với giấy tờ nộp trực tiếp:", shipped_lexicon()).empty());
}

TEST_CASE("a comma in the words of a case ends it only where somebody has to do something") {
    // 1.010802, 1.008494, 1.007792, 1.012362, 1.008000
    const auto cased = [](std::string_view name) {
        const CasedPaper paper = cased_paper(name, shipped_lexicon());
        return paper.when + " | " + paper.name;
    };
    CHECK(cased("Trường hợp chăm sóc bố, mẹ liệt sĩ khi còn sống: Văn bản xác nhận") ==
          "Trường hợp chăm sóc bố, mẹ liệt sĩ khi còn sống | Văn bản xác nhận");
    CHECK(cased("Đối với nhà thầu nước ngoài, nhà thầu phụ nước ngoài, gồm: Tờ khai") ==
          "Đối với nhà thầu nước ngoài, nhà thầu phụ nước ngoài | Tờ khai");
    CHECK(
        cased("Đối với việc khai trương chi nhánh, phòng giao dịch, văn phòng đại diện, đơn vị sự "
              "nghiệp: Văn bản thông báo") ==
        "Đối với việc khai trương chi nhánh, phòng giao dịch, văn phòng đại diện, đơn vị sự "
        "nghiệp | Văn bản thông báo");
    CHECK(
        cased("Trường hợp thành lập ở nước ngoài, doanh nghiệp bảo hiểm, doanh nghiệp tái bảo hiểm "
              "phải nộp thêm: Đơn đề nghị") == "Trường hợp thành lập ở nước ngoài | Đơn đề nghị");
    CHECK(
        cased("Đối với hàng chuyên dụng, đơn vị bán hàng phải cung cấp 01 bản gốc: giấy chứng "
              "nhận kiểm tra") ==
        "Đối với hàng chuyên dụng | Đối với hàng chuyên dụng, đơn vị bán hàng phải cung cấp 01 bản "
        "gốc: giấy chứng nhận kiểm tra");
}

TEST_CASE("a row that counts itself is a paper, whatever it is called") {
    // 1.007860
    const auto read =
        read_documents({row_of("Vận tải đơn của hàng hóa: 01 bản chụp;", "0")}, shipped_lexicon());
    REQUIRE(read.dossier.items.size() == 1);
    CHECK(read.dossier.items.front().copies->value == 1);
}

TEST_CASE("a paper without a name is called by its form, so that the file it goes to loads") {
    const DocumentRow nameless{"", "BẢN KHAI CHUNG.doc\nBản khác.doc", "Bản chính: 3"};
    const auto read = read_documents({nameless}, shipped_lexicon());
    REQUIRE(read.dossier.items.size() == 1);
    CHECK(read.dossier.items[0].name.value == "BẢN KHAI CHUNG.doc");
}
