#include "tthc/work/figure_check.h"

#include "support/facts.h"
#include "support/folder.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

CheckedTable checked(const std::string& csv) {
    const test::Folder folder;
    const std::string path = (folder.path / "bang.csv").string();
    REQUIRE_FALSE(write_file(path, csv));
    return test::expect(check_figures(path));
}

std::vector<std::string> told(const CheckedTable& table) {
    std::vector<std::string> all;
    for (const Finding& finding : table.findings)
        all.push_back(std::to_string(finding.where.begin.line) + " " +
                      std::string(finding.code->id));
    return all;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("law.md A1: one dossier, a year and the rate of a decision that is right") {
    const auto table = checked(
        "STT;Thủ tục;Trước;Sau;Tiết kiệm;Tỷ lệ;Số đối tượng;Năm trước;Năm sau;Tiết kiệm năm\n"
        "1;Cấp bản sao trích lục;1.024.000 đ;231.000 đ;793.000 đ;77,44 %;3.228;3.305.472.000;"
        "745.668.000;2.559.804.000\n");
    CHECK(told(table) == Told{});
    CHECK(table.figures.size() == 5);
}

TEST_CASE("published figures of law.md 3.4: right, cut and wrong ones") {
    const auto table = checked(
        "Nội dung;Tổng số;Cắt giảm;Tỷ lệ\n"
        "A6 Đồng Tháp;1.763;311;17,64 %\n"
        "A9 điều kiện kinh doanh;6.191;3.893;62,88 %\n"
        "A9 danh mục hàng hóa;9.926;6.776;68,27 %\n"
        "A10 sản xuất, kinh doanh;6.358;4.377;68,8 %\n"
        "A13 báo chí;30;11;35,4 %\n"
        "A13 với 31;31;11;35,4 %\n"
        "A2 Hà Nội;2.306 tỷ;1.652 tỷ;71,63 %\n");
    CHECK(told(table) == Told{"6 C011", "7 C012", "8 C012"});
    CHECK(table.findings[0].message.en ==
          "A13 báo chí: “Tỷ lệ” says 35,4 %; saved / before = 36.67 %");
}

TEST_CASE("published lengths of time: rates, and units that do not compare (T1, T2, T3, T5)") {
    const auto table = checked(
        "Thủ tục;Trước;Sau;Tỷ lệ\n"
        "T1;15 ngày;04 ngày;73,33 %\n"
        "T2;26 ngày làm việc;13 ngày làm việc;50 %\n"
        "T3;30 ngày;20 ngày;33,33 %\n"
        "T5;30 ngày;20 ngày làm việc;33,33 %\n");
    CHECK(told(table) == Told{"5 C016"});
    CHECK(table.figures.size() == 3);
}

TEST_CASE("U5: a difference that an official table has wrong") {
    const auto table = checked("Name,Before,After,Saved\nburden hours,\"18,866\",314,\"18,852\"\n");
    CHECK(told(table) == Told{"2 C011"});
    CHECK(table.figures[0].computed == 18552);
}

TEST_CASE("totals follow from their rows, or from rounded ones (G3, G5)") {
    CHECK(told(checked("Name,Saved,Before\nstaff,\"4,836\",1\nmaterial,\"2,423\",1\n"
                       "Total,\"7,259\",2\n")) == Told{});
    CHECK(told(checked("Name,Saved,Before\nstaff,\"4,836\",1\nmaterial,\"2,423\",1\n"
                       "Total,\"7,295\",2\n")) == Told{"4 C011"});
    CHECK(told(checked("Name,Saved,Before\nstaff,\"4,835,712\",1\nmaterial,\"2,422,500\",1\n"
                       "Total,\"7,259 thousand\",2\n")) == Told{"4 C014"});
    CHECK(told(checked("Name,Saved,Before\nstaff,\"55,800\",1\nmaterial,\"50,000\",1\n"
                       "Total,\"105,800 thousand\",2\n")) == Told{"4 C013"});
}

TEST_CASE("figures that say that they are cut, cells that are no number, heads with a unit") {
    const auto table = checked(
        "Danh mục kèm theo quyết định\n\n"
        "Thủ tục;Trước (tỷ đồng);Sau (tỷ đồng);Tiết kiệm (%)\n"
        "(1);(2);(3);(4)\n"
        "Một;393,4;201;trên 48\n"
        "Hai;100;chưa tính;-\n");
    CHECK(told(table) == Told{"5 C012", "6 C015"});
}

TEST_CASE("a file without columns of figures is an error") {
    const test::Folder folder;
    const std::string path = (folder.path / "bang.csv").string();
    REQUIRE_FALSE(write_file(path, "Mã;Tên\n1;Một\n"));
    CHECK_FALSE(check_figures(path));
}
