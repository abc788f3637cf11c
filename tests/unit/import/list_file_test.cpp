#include "tthc/import/list/list_file.h"

#include "support/folder.h"
#include "support/workbook.h"
#include "tthc/import/file_kind.h"
#include "tthc/import/list/xlsx_parts.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace tthc;
using namespace tthc::importing;

namespace {

ListRecords records_in(const std::string& csv) {
    return list_records("ds.csv", read_csv("ds.csv", csv), test::shipped_lexicon());
}

Imported only_procedure(const std::string& csv) {
    const auto list = records_in(csv);
    REQUIRE(list.records.size() == 1);
    auto file = procedures_of("ds.csv", list.records.front(), test::shipped_lexicon());
    REQUIRE(file.procedures.size() == 1);
    return file.procedures.front();
}

bool tells(const std::vector<Finding>& findings, std::string_view id) {
    return std::any_of(findings.begin(), findings.end(),
                       [id](const Finding& finding) { return finding.code->id == id; });
}

ListTables read_sheet(const std::string& sheet, const std::string& strings = "") {
    const test::Folder folder;
    const std::string path = (folder.path / "ds.xlsx").string();
    test::write_archive(path, test::workbook(sheet, strings));
    return read_xlsx(path);
}

}  // namespace

TEST_CASE("a list of a commune becomes procedures by the readers of records") {
    const Imported imported = only_procedure(
        "\xEF\xBB\xBF"
        "UBND XÃ A, DANH MỤC THỦ TỤC HÀNH CHÍNH;;;;;;;\n"
        ";;;;;;;\n"
        "STT;Mã TTHC;Tên thủ tục;Thời hạn;Phí;Căn cứ pháp lý;Cơ quan thực hiện;Ghi chú riêng\n"
        "(1);(2);(3);(4);(5);(6);(7);(8)\n"
        "I;LĨNH VỰC HỘ TỊCH;;;;;;\n"
        "1;1.000894;Đăng ký kết hôn;05 ngày làm việc;Miễn phí;Luật Hộ tịch số 60/2014/QH13; \"UBND "
        "cấp xã\";nộp tại quầy 2\n");
    const Procedure& procedure = imported.procedure;
    CHECK(procedure.code.value == "1.000894");
    CHECK(procedure.name.value == "Đăng ký kết hôn");
    CHECK(procedure.field.value == "HỘ TỊCH");
    REQUIRE(procedure.deadlines.size() == 1);
    CHECK(procedure.deadlines.front().legal->value.to_string(Language::vi) == "5 ngày làm việc");
    REQUIRE(procedure.fees.size() == 1);
    CHECK(procedure.fees.front().free.value == "Miễn phí");
    REQUIRE(procedure.basis.size() == 1);
    CHECK(procedure.basis.front().value.act == "60/2014/QH13");
    CHECK(procedure.channels.empty());
    CHECK(procedure.note.value == "Ghi chú riêng: nộp tại quầy 2");
    CHECK(imported.shape == "list");
}

TEST_CASE("titles, numbers of columns and repeated heads are no procedures") {
    const auto list = records_in(
        "Danh mục\nMã TTHC,Tên thủ tục\n1,2\n1.000894,Đăng ký kết hôn\n"
        "Mã TTHC,Tên thủ tục\n1.001193,Đăng ký khai sinh\n");
    CHECK(list.records.size() == 2);
    REQUIRE(list.findings.size() == 1);
    CHECK(list.findings.front().code->id == "I023");
    CHECK(list.findings.front().where.begin.line == 1);
}

TEST_CASE("a code that a spreadsheet spoiled is told with what it may be") {
    const Imported mended = only_procedure("Mã TTHC;Tên thủ tục\n1,014947;Cấp phép\n");
    CHECK(mended.procedure.code.value == "1.014947");
    REQUIRE(mended.kept.size() == 1);
    CHECK(mended.kept.front().code->id == "I021");
    CHECK(mended.kept.front().where.begin.line == 2);
    CHECK(mended.kept.front().node == "Mã TTHC");
    const Imported question = only_procedure("Mã TTHC;Tên thủ tục\n1.3868;Cấp phép\n");
    CHECK(question.procedure.code.value == "1.3868");
    CHECK(question.kept.front().message.en == "`1.3868` is no national code; is it `1.003868`?");
    CHECK(question.kept.front().message.vi ==
          "`1.3868` không phải mã quốc gia; có thể là `1.003868`?");
}

TEST_CASE("what is no list is told") {
    CHECK(tells(records_in("a;b\n1;2\n").findings, "I022"));
    CHECK(tells(records_in("STT;Tên thủ tục;Lĩnh vực\n1;A;B\n").findings, "I003"));
    CHECK(tells(read_csv("ds.csv", "M\xE3 TTHC;T\xEAn\n").findings, "I022"));
    const std::string wide(2000000, ';');
    CHECK(tells(read_csv("ds.csv", "Mã TTHC;Tên thủ tục\n" + wide + "x\n").findings, "I005"));
    CHECK(tells(
        procedures_of("ds.csv",
                      records_in("Mã TTHC;Tên thủ tục;Phí\n;Đăng ký;Miễn phí, theo quy định\n")
                          .records.front(),
                      test::shipped_lexicon())
            .findings,
        "I003"));
}

TEST_CASE("a workbook gives texts, numbers as they were typed, days and merged cells") {
    const auto tables = read_sheet(
        R"(<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>Tên</t></is></c></row>)"
        R"(<row r="4"><c r="A4"><v>1.0149470000000001</v></c><c r="B4" s="1"><v>45658</v></c>)"
        R"(<c r="C4" t="str"><f>A1</f><v>B&amp;C</v></c></row><row r="5"><c r="B5"><f>X()</f></c>)"
        R"(<c r="D5" t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A4:A5"/></mergeCells>)",
        "<si><r><t>Mã </t></r><r><t>TTHC</t></r><rPh><t>x</t></rPh></si>");
    REQUIRE(tables.sheets.size() == 1);
    const auto& rows = tables.sheets.front().rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].number == 2);
    CHECK(rows[0].cells == std::vector<std::string>{"Mã TTHC", "", "Tên"});
    CHECK(rows[1].cells == std::vector<std::string>{"1.014947", "01/01/2025", "B&C"});
    CHECK(rows[2].cells == std::vector<std::string>{"1.014947", "", "", "1"});
    REQUIRE(tables.findings.size() == 1);
    CHECK(tables.findings.front().code->id == "I006");
    CHECK(tables.findings.front().where.begin.line == 5);
}

TEST_CASE("sheets that are no lists are told, empty ones are not") {
    const ListSheet list{"A", {{1, {"Mã TTHC", "Tên thủ tục"}}, {2, {"1.000894", "Kết hôn"}}}};
    const ListSheet second{"B", {{1, {"Tên thủ tục", "Mã TTHC"}}, {2, {"Khai sinh", "1.001193"}}}};
    const ListTables tables{{list, {"C", {{3, {"Ghi chú"}}}}, {"D", {}}, second}, {}};
    const auto records = list_records("ds.xlsx", tables, test::shipped_lexicon());
    CHECK(records.records.size() == 2);
    REQUIRE(records.findings.size() == 1);
    CHECK(records.findings.front().code->id == "I023");
    CHECK(records.findings.front().node == "C");
    CHECK(records.findings.front().where.begin.line == 3);
}

TEST_CASE("a quote that is left open is told with its line, the other rows are read") {
    const auto list = records_in(
        "Mã TTHC;Tên thủ tục;Phí\n1.000894;\"Kết hôn;Miễn phí\n1.001193;\"Khai sinh\";0\n");
    REQUIRE(list.records.size() == 2);
    CHECK(list.records[0].cells == std::vector<std::string>{"1.000894", "Kết hôn", "Miễn phí"});
    REQUIRE(list.findings.size() == 1);
    CHECK(list.findings.front().code->id == "I006");
    CHECK(list.findings.front().where.begin.line == 2);
}

TEST_CASE("a number of a row is no code") {
    for (const std::string cell : {"2", "2.0", "2,00"}) {
        const Imported imported =
            only_procedure("Mã TTHC;Tên thủ tục;Phí\n" + cell + ";Cấp phép xây dựng;Miễn phí\n");
        CHECK(imported.procedure.code.value != "2.000000");
        CHECK(tells(imported.kept, "I021"));
    }
}

TEST_CASE("what a workbook holds is counted over all its parts") {
    const test::Folder folder;
    const std::string path = (folder.path / "a.xlsx").string();
    const std::string large = "<a>" + std::string(std::size_t{40} << 20U, ' ') + "</a>";
    test::write_archive(path, {{"a.xml", large}, {"b.xml", large}});
    ZipArchive archive(path);
    xlsx::Names listener;
    CHECK(archive.read("a.xml", listener) == PartEnd::whole);
    CHECK(archive.read("b.xml", listener) == PartEnd::too_large);
}

TEST_CASE("a hostile workbook is told, never obeyed") {
    CHECK(tells(
        read_sheet(R"(<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>)").findings,
        "I005"));
    CHECK(tells(read_sheet("<sheetData><row>").findings, "I022"));
    const std::string bomb(std::size_t{65} << 20U, ' ');
    CHECK(tells(read_sheet(bomb).findings, "I005"));
    const test::Folder folder;
    const std::string path = (folder.path / "a.xlsx").string();
    test::write_archive(path, {{"word/document.xml", "<w/>"}});
    const auto word = read_xlsx(path);
    REQUIRE(word.findings.size() == 1);
    CHECK(word.findings.front().message.en ==
          "the file is Word (.docx); `tthc import` reads JSON, JSON Lines, CSV, XLSX");
    test::write_archive(path, {{"xl/workbook.xml", "<workbook>"}});
    CHECK(tells(read_xlsx(path).findings, "I022"));
}

TEST_CASE("a list is known by its content where its name says nothing") {
    const std::string head = "DANH MỤC\nSTT;Mã TTHC;Tên thủ tục\n";
    CHECK(kind_of("ds.txt", head).reader == FileReader::csv);
    CHECK(kind_of("<stdin>", head).reader == FileReader::csv);
    CHECK(kind_of("ds.jsonl", head).reader == FileReader::records);
    CHECK(kind_of("<stdin>", "lỗi; 502\n{\"id\": 1}").reader == FileReader::records);
    CHECK(kind_of("<stdin>", "").reader == FileReader::records);
}
