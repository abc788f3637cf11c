#include "tthc/report/paper/paper.h"

#include "support/folder.h"
#include "tthc/base/zip.h"
#include "tthc/import/list/zip_part.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/paper/blocks.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::report;

namespace {

constexpr Date day{std::chrono::year(2026), std::chrono::July, std::chrono::day(1)};

/// The text of a part, and that it is whole XML.
class TextOf : public importing::XmlListener {
public:
    void open(std::string_view element, const Attributes& /*attributes*/) override {
        if (element == "p") words_ += '|';
    }
    void close(std::string_view /*element*/) override {}
    void text(std::string_view characters) override { words_ += characters; }
    const std::string& words() const { return words_; }

private:
    std::string words_;
};

std::string text_of(const std::string& bytes, const std::string& part = "word/document.xml") {
    const test::Folder folder;
    importing::ZipArchive archive(folder.file("a.docx", bytes));
    REQUIRE(archive.is_open());
    TextOf text;
    REQUIRE(archive.read(part, text) == importing::PartEnd::whole);
    return text.words();
}

Paper paper_of(report::Document body) {
    return {.kind = {"BÁO CÁO", "REPORT"},
            .abbreviation = "BC",
            .subject = {"Về <một> việc & “hai”", "On <one> & “two”"},
            .body = std::move(body)};
}

Letterhead office() {
    Letterhead head;
    head.superior.value = "UBND tỉnh Y";
    head.agency.value = "Sở X";
    head.symbol.value = "SX";
    head.town.value = "Y";
    head.position.value = "Giám đốc";
    head.signer.value = "Nguyễn Văn A";
    return head;
}

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("an archive holds the bytes of its parts") {
    const std::string large(100'000, 'x');
    const ZipPart parts[] = {{"a.xml", "<a>ấ</a>"}, {"b/c.xml", "<b>" + large + "</b>"}};
    const std::string bytes = zip_of(parts);
    CHECK(bytes.size() < 1000);
    CHECK(text_of(bytes, "a.xml") == "ấ");
    CHECK(text_of(bytes, "b/c.xml") == large);
    CHECK(zip_of(parts) == bytes);
}

TEST_CASE("an official document has its head, its words and who signs, in this order") {
    const std::string text = text_of(
        write_docx(paper_of({Paragraph{{{{"Nội dung", "Text"}}}}}), office(), Language::vi, day));
    std::size_t at = 0;
    for (const std::string_view part :
         {"|UBND tỉnh Y|Sở X", "|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc",
          "/BC-SX", "năm 2026", "|BÁO CÁO|Về <một> việc & “hai”", "|Nội dung",
          "|Nơi nhận:", "|Giám đốc", "|Nguyễn Văn A"}) {
        CAPTURE(part);
        at = text.find(part, at);
        REQUIRE(at != std::string::npos);
    }
    CHECK_FALSE(has(text, "["));
}

TEST_CASE("who it is addressed to is told where that is stated") {
    Letterhead head = office();
    CHECK_FALSE(has(text_of(write_docx(paper_of({}), head, Language::vi, day)), "Kính gửi"));
    head.addressees = {{{"Bộ A"}}};
    const std::string one = text_of(write_docx(paper_of({}), head, Language::vi, day));
    CHECK(has(one, "|Kính gửi: Bộ A|"));
    CHECK(has(one, "|- Như trên;|- Lưu: VT"));
    head.addressees = {{{"Bộ A"}}, {{"Bộ B"}}};
    CHECK(has(text_of(write_docx(paper_of({}), head, Language::vi, day)),
              "|Kính gửi:|- Bộ A;|- Bộ B."));
}

TEST_CASE("what goes along with a document is not signed") {
    Paper table = paper_of({});
    table.abbreviation.clear();
    const std::string text = text_of(write_docx(table, office(), Language::vi, day));
    CHECK(has(text, "(Kèm theo"));
    for (const std::string_view part : {"CỘNG HÒA", "Nơi nhận", "Giám đốc"})
        CHECK_FALSE(has(text, part));
}

TEST_CASE("the agency of a plan stands where the letterhead names none") {
    Paper paper = paper_of({});
    paper.agency = "Sở của phương án";
    CHECK(has(text_of(write_docx(paper, {}, Language::vi, day)), "|Sở của phương án"));
    CHECK(has(text_of(write_docx(paper, office(), Language::vi, day)), "|Sở X"));
    CHECK(has(text_of(write_docx(paper_of({}), {}, Language::vi, day)), "[Cơ quan ban hành]"));
}

TEST_CASE("every kind of block is told, words as words, figures to the right") {
    report::Document document;
    document.emplace_back(Heading{{{{"Đầu <b>", ""}}}});
    document.emplace_back(Paragraph{{{{"một", ""}}, {{"hai", ""}, Color::strong}}, 1});
    document.emplace_back(
        Table{{Words{{"A", ""}}, Words{{"B", ""}}}, {{Words{{"ô", ""}}, Amount::money(1500)}}});
    document.emplace_back(Entries{{{"+", {"Nhãn", ""}, {{{{"dòng", ""}}}}}}});
    document.emplace_back(Verbatim{"yaml", {"a: 1\nb: 2\n", ""}});
    document.emplace_back(Break{});
    const std::string xml = word_xml_of(document, Language::vi, 9000);
    const std::string text =
        text_of(write_docx(paper_of(std::move(document)), office(), Language::vi, day));
    CHECK(has(text, "|Đầu <b>|một hai|A|B|ô|1.500 đ||+ Nhãn|dòng|a: 1b: 2|"));
    const auto figure = xml.find("1.500 đ");
    REQUIRE(figure != std::string::npos);
    const std::string cell = xml.substr(xml.rfind("<w:tc>", figure), 300);
    CHECK(has(cell, R"(<w:jc w:val="right"/>)"));
    CHECK(has(xml, "<w:tblHeader/>"));
}

TEST_CASE("the columns of a table fill the width of the page") {
    Table table{{Words{{"STT", ""}}, Words{{"Nội dung", ""}}, Words{{"Căn cứ", ""}}},
                {{Words{{"1", ""}}, Words{{std::string(500, 'a'), ""}}, Words{{"b b b b b", ""}}}}};
    table.of_words = true;
    const std::string xml = word_xml_of({std::move(table)}, Language::vi, 9000);
    CHECK(has(xml, R"(<w:gridCol w:w="649"/><w:gridCol w:w="4175"/><w:gridCol w:w="4175"/>)"));
}
