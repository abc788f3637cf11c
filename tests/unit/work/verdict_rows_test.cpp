#include "tthc/work/verdict_rows.h"

#include "support/folder.h"
#include "support/workbook.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

VerdictRows rows_of(const std::string& name, const std::string& text) {
    const test::Folder folder;
    const auto read = read_verdict_rows(folder.file(name, text));
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("answers are read however a spreadsheet saved them") {
    const std::string rows =
        "Ý kiến;Giải trình;Cơ quan giải quyết;Dấu vết\r\n"
        "không đúng;\"đã có; “văn bản”\r\nmới\";Sở Y tế;v1:01\r\n"
        ";;Sở Y tế;v1:02\r\n";
    for (const std::string& text : {rows, "\xEF\xBB\xBF" + rows, "Rà soát\r\n\r\n" + rows}) {
        const auto read = rows_of("a.csv", text);
        CHECK(read.findings.empty());
        REQUIRE(read.rows.size() == 2);
        CHECK(read.rows[0].verdict == Verdict::wrong);
        CHECK(read.rows[0].comment == "đã có; “văn bản” mới");
        CHECK(read.rows[0].by == "Sở Y tế");
        CHECK(read.rows[0].fingerprint == "v1:01");
        CHECK_FALSE(read.rows[1].verdict);
    }
}

TEST_CASE("what is written in decomposed letters or in English is a verdict as well") {
    const auto read =
        rows_of("a.csv",
                "Verdict,Comment,Answered by,Fingerprint\nGi\u01B0\u0303 nguye\u0302n,x,An,v1:01\n"
                "  KEPT as  it is ,x,An,v1:02\nmended,,,v1:03\n");
    REQUIRE(read.rows.size() == 3);
    CHECK(read.rows[0].verdict == Verdict::kept);
    CHECK(read.rows[1].verdict == Verdict::kept);
    CHECK(read.rows[1].by == "An");
    CHECK(read.rows[2].verdict == Verdict::mended);
}

TEST_CASE("an answer that cannot be understood is told at its row and column") {
    const auto read = rows_of("a.csv", "STT;Ý kiến;Dấu vết\n1;Không đúngg;v1:01\n2;Sẽ sửa;\n");
    CHECK(read.rows.empty());
    REQUIRE(read.findings.size() == 2);
    CHECK(read.findings[0].where.begin.line == 2);
    CHECK(read.findings[0].where.begin.column == 2);
    CHECK(read.findings[0].message.vi == "không có ý kiến `Không đúngg`; ý bạn là `Không đúng`?");
    CHECK(read.findings[1].where.begin.line == 3);
}

TEST_CASE("sheets without the columns are passed over, a cell tells its characters by number") {
    const test::Folder folder;
    const std::string path = folder.name("a.xlsx");
    const std::string sheet =
        R"(<sheetData><row r="1"><c t="inlineStr"><is><t>Ý kiến</t></is></c>)"
        R"(<c t="inlineStr"><is><t>Giải trình</t></is></c><c t="inlineStr"><is><t>Dấu vết</t></is></c></row>)"
        R"(<row r="2"><c t="inlineStr"><is><t>Giữ nguyên</t></is></c>)"
        R"(<c t="inlineStr"><is><t>một_x000D_&#10;hai _x005F_x0041_</t></is></c>)"
        R"(<c t="inlineStr"><is><t>v1:01</t></is></c></row></sheetData>)";
    test::write_archive(path, test::workbook(sheet));
    const auto read = read_verdict_rows(path);
    REQUIRE(read);
    REQUIRE(read->rows.size() == 1);
    CHECK(read->rows[0].sheet == "DS");
    CHECK(read->rows[0].comment == "một hai _x0041_");
}

TEST_CASE("a file that is no worksheet is an error") {
    const test::Folder folder;
    for (const char* const text : {"a,b\n1,2\n", "{}", "%PDF-1.4", "PK\x03\x04rác", "xin chào"}) {
        CAPTURE(text);
        CHECK_FALSE(read_verdict_rows(folder.file("a.csv", text)));
    }
    CHECK_FALSE(read_verdict_rows(folder.name("none.xlsx")));
}
