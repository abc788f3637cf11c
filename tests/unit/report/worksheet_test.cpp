#include "support/folder.h"
#include "tthc/base/utf8.h"
#include "tthc/finding/fingerprint.h"
#include "tthc/import/list/list_table.h"
#include "tthc/report/findings/formats.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::report;

namespace {

constexpr Date day{std::chrono::year(2026), std::chrono::July, std::chrono::day(1)};

constexpr Code code{.id = "X001",
                    .name = "some-fault",
                    .severity = Severity::warning,
                    .title = {"Sai", "Wrong"},
                    .rationale = {"Vì", "Why"},
                    .remedy = {"Sửa đi.", "Mend it."}};

Finding finding_in(const std::string& file, const std::string& words) {
    return {.code = &code,
            .severity = code.severity,
            .where = {file, {0, 3, 5}, {4, 3, 9}, "  - words"},
            .procedure = "1.000001",
            .node = "documents/don",
            .message = {words, words}};
}

RunReport report_of(const std::vector<std::string>& messages) {
    RunReport report{.as_of = day};
    for (const std::string& words : messages)
        report.findings.push_back(finding_in("a.yaml", words));
    report.described["a.yaml"] = {"1.000001", "Cấp thẻ", "Văn hóa", {"Sở Văn hóa", "Sở Y tế"}, 2};
    return report;
}

importing::ListTables read_back(const Binary& made) {
    const test::Folder folder;
    const std::string path = folder.file("a.xlsx", made.bytes);
    return importing::read_xlsx(path);
}

importing::ListTables tables_of(const RunReport& report, Language language = Language::vi) {
    const auto made = make_worksheet(report, plain(language));
    REQUIRE(made);
    return read_back(*made);
}

}  // namespace

TEST_CASE("a finding is a row of the worksheet, its answer is left open") {
    const auto report = report_of({"ghi sai"});
    const auto tables = tables_of(report);
    CHECK(tables.findings.empty());
    REQUIRE(tables.sheets.size() == 1);
    REQUIRE(tables.sheets[0].rows.size() == 2);
    CHECK(tables.sheets[0].rows[0].cells ==
          std::vector<std::string>{"STT", "Mã thủ tục", "Tên thủ tục", "Cơ quan giải quyết", "Mức",
                                   "Quy tắc", "Phần tử", "Phát hiện", "Cách sửa", "Căn cứ",
                                   "Ý kiến", "Giải trình", "Người trả lời", "Dấu vết"});
    CHECK(tables.sheets[0].rows[1].cells ==
          std::vector<std::string>{"1", "1.000001", "Cấp thẻ", "Sở Văn hóa; Sở Y tế", "cảnh báo",
                                   "X001", "Thành phần, số lượng hồ sơ: don", "ghi sai", "Sửa đi.",
                                   "", "", "", "", fingerprint(report.findings[0])});
}

TEST_CASE("hostile words stay words in a cell") {
    const std::vector<std::string> messages{"=cmd|' /C calc'!A0",
                                            "<script>alert(1)</script> & ]]>",
                                            "https://example.com",
                                            "-1",
                                            "_x0041_",
                                            "😀 “thẻ”",
                                            std::string(32766, 'a') + "=",
                                            "a\x01\x1b[31m\tb\nc"};
    const auto tables = tables_of(report_of(messages));
    REQUIRE(tables.sheets.size() == 1);
    const auto& rows = tables.sheets[0].rows;
    REQUIRE(rows.size() == messages.size() + 1);
    for (std::size_t i = 0; i + 1 < messages.size(); ++i)
        CHECK(rows[i + 1].cells[7] == messages[i]);
    CHECK(rows.back().cells[7] == "a[31m b c");
}

TEST_CASE("a text that is longer than a cell is cut, and that is told") {
    const auto made =
        make_worksheet(report_of({std::string(32768, 'a'), "ngắn"}), plain(Language::vi));
    REQUIRE(made);
    REQUIRE(made->notes.size() == 1);
    CHECK(made->notes[0].vi == "xlsx: 1 ô bị cắt ở 32.767 ký tự, giới hạn của bảng tính");
    const auto tables = read_back(*made);
    const std::string cell = tables.sheets[0].rows[1].cells[7];
    CHECK(utf8::length(cell) == most_cell_characters);
    CHECK(cell.ends_with("a… [bị cắt: ô của bảng tính chứa tối đa 32.767 ký tự]"));
}

TEST_CASE("a character beyond 16 bits counts twice, as Excel counts it") {
    std::string words;
    for (std::size_t i = 0; i < 16384; ++i)
        words += "😀";
    const auto made = make_worksheet(report_of({words}), plain(Language::en));
    REQUIRE(made);
    CHECK(made->notes.size() == 1);
}

TEST_CASE("a sheet each, behind a list of them") {
    auto report = report_of({"một", "hai"});
    report.findings.push_back(finding_in("b.yaml", "ba"));
    report.described["b.yaml"] = {
        "1.000002", "Cấp phép", "", {"Sở [Y tế]: A/B * ? \\ và nhiều nữa"}, 1};
    report.findings.push_back(finding_in("c.yaml", "bốn"));
    report.view.split_by = GroupBy::authority;
    const auto tables = tables_of(report, Language::en);
    REQUIRE(tables.sheets.size() == 4);
    CHECK(tables.sheets[0].name == "List");
    CHECK(tables.sheets[1].name == "01 Sở Văn hóa; Sở Y tế");
    CHECK(tables.sheets[2].name == "02 Sở -Y tế-- A-B - - - và …");
    CHECK(tables.sheets[3].name == "03 (not stated)");
    CHECK(tables.sheets[0].rows[1].cells == std::vector<std::string>{"1", "01 Sở Văn hóa; Sở Y tế",
                                                                     "Sở Văn hóa; Sở Y tế", "1",
                                                                     "0", "2", "0", "2"});
    CHECK(tables.sheets[0].rows[2].cells[1] == tables.sheets[2].name);
    CHECK(tables.sheets[1].rows.size() == 3);
    CHECK(tables.sheets[2].rows[1].cells[7] == "ba");
}

TEST_CASE("names of sheets are legal and not one name twice") {
    CHECK(sheet_name("''quote''") == "quote");
    CHECK(sheet_name("") == "-");
    CHECK(sheet_name("a[b]c:d*e?f/g\\h") == "a-b-c-d-e-f-g-h");
    CHECK(utf8::length(sheet_name(std::string(40, 'a'))) == 31);
    Workbook book("x", day, "…", 3);
    for (const char* const name : {"Ủy ban", "ủy BAN", "Ủy ban"})
        book.open_sheet({name, "x", "x"}, {{.title = "a"}});
    const auto bytes = book.close();
    REQUIRE(bytes);
    const auto tables = read_back({*bytes, {}});
    REQUIRE(tables.sheets.size() == 3);
    CHECK(tables.sheets[1].name == "ủy BAN (2)");
    CHECK(tables.sheets[2].name == "Ủy ban (3)");
}

TEST_CASE("more sheets than files may be open") {
    auto report = report_of({});
    for (int i = 0; i < 1200; ++i)
        report.findings.push_back(finding_in(std::to_string(i), "sai"));
    report.view.split_by = GroupBy::file;
    CHECK(tables_of(report).sheets.size() == 1201);
}

TEST_CASE("a worksheet without findings has its head") {
    const auto tables = tables_of(report_of({}));
    REQUIRE(tables.sheets.size() == 1);
    CHECK(tables.sheets[0].rows.size() == 1);
}
