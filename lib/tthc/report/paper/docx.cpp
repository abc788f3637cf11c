#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/base/zip.h"
#include "tthc/report/paper/blocks.h"
#include "tthc/report/paper/paper.h"
#include "tthc/report/paper/word_xml.h"
#include "tthc/report/xml.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

using word::Align;
using word::paragraph;
using word::run;
using word::TableCell;

constexpr std::string_view declaration =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
    "\n";
constexpr int line_above = 60;

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>)"
    R"(<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>)"
    R"(<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)"
    R"(</Types>)";
constexpr std::string_view relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>)"
    R"(</Relationships>)";
constexpr std::string_view document_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>)"
    R"(<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>)"
    R"(</Relationships>)";
constexpr std::string_view main_names =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

std::string styles(Language language) {
    return fmt::format(
        R"(<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr>)"
        R"(<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>)"
        R"(<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="{}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>)"
        R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>)",
        main_names, language == Language::vi ? "vi-VN" : "en-GB");
}

std::string settings() {
    return fmt::format(
        R"(<w:settings {}><w:compat><w:compatSetting w:name="compatibilityMode" )"
        R"(w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>)",
        main_names);
}

/// The number of the page, of 13 points.
std::string header() {
    constexpr std::string_view number =
        R"(<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>)"
        R"(<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>)"
        R"(<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r>)"
        R"(<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r>)"
        R"(<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>)";
    return fmt::format("<w:hdr {}>{}</w:hdr>", main_names,
                       paragraph(number, {.align = Align::center}));
}

std::string core(const std::string& title, Date day) {
    const std::string made =
        day.ok()
            ? fmt::format(
                  R"(<dcterms:created xsi:type="dcterms:W3CDTF">{}T12:00:00Z</dcterms:created>)",
                  to_iso(day))
            : "";
    return fmt::format(
        R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" )"
        R"(xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" )"
        R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title>{}</cp:coreProperties>)",
        xml_escaped(title), made);
}

/// A rule below words, some of their length; letters of an official head are half as wide as high,
/// capital ones two thirds.
std::string rule(std::size_t letters, int points, bool capitals, int share, int width) {
    const int wide = static_cast<int>(letters) * points * (capitals ? 13 : 10) * share / 100;
    const int edge = std::max((width - std::min(wide, width * 9 / 10)) / 2, 0);
    return paragraph(run("", {.points = 4}), {.align = Align::center,
                                              .left = edge,
                                              .right = edge,
                                              .before = line_above,
                                              .rule_above = true});
}

class PaperWriter {
public:
    PaperWriter(const Paper& paper, const Letterhead& letterhead, Language language, Date day)
        : paper_(&paper), letterhead_(&letterhead), language_(language), day_(day) {}

    std::string document() const {
        std::string text = is_signed() ? head() : "";
        text += title();
        if (is_signed()) text += addressees();
        text += word_xml_of(paper_->body, language_, word::text_width(paper_->across));
        if (is_signed()) text += signature();
        if (paper_->annex) {
            text += fmt::format("<w:p><w:pPr>{}</w:pPr></w:p>", word::section(paper_->across));
            text += annex(*paper_->annex);
        }
        text += word::section(paper_->annex ? true : paper_->across);
        return fmt::format("<w:document {}><w:body>{}</w:body></w:document>", main_names, text);
    }

    std::string subject() const { return paper_->subject.in(language_); }

private:
    bool is_signed() const { return !paper_->abbreviation.empty(); }

    std::string in(const Bilingual& words) const { return std::string(words.in(language_)); }

    std::string stated_or(const Text& stated, const Bilingual& blank) const {
        return stated.value.empty() ? in(blank) : stated.value;
    }

    std::string agency() const {
        if (letterhead_->agency.value.empty() && !paper_->agency.empty()) return paper_->agency;
        return stated_or(letterhead_->agency, {"[Cơ quan ban hành]", "[Issuing authority]"});
    }

    std::string head() const {
        const int left = word::text_width(paper_->across) * 42 / 100;
        const int right = word::text_width(paper_->across) - left;
        const std::string name = agency();
        std::string issuer = centered(
            stated_or(letterhead_->superior, {"[Cơ quan chủ quản]", "[Superior authority]"}),
            {.points = 12, .capitals = true});
        issuer += centered(name, {.points = 12, .bold = true, .capitals = true});
        issuer += rule(std::min<std::size_t>(utf8::length(name), 30), 12, true, 40, left);
        constexpr std::string_view motto = "Độc lập - Tự do - Hạnh phúc";
        std::string nation =
            centered("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", {.points = 12, .bold = true});
        nation += centered(motto, {.points = 13, .bold = true});
        nation += rule(utf8::length(motto), 13, false, 100, right);
        return word::table({{left, right}, false},
                           {{{std::move(issuer)}, {std::move(nation)}},
                            {{centered(number(), {.points = 13})},
                             {centered(place_and_day(), {.points = 13, .italic = true})}}},
                           0);
    }

    std::string number() const {
        const std::string symbol =
            stated_or(letterhead_->symbol, {"[chữ viết tắt]", "[letters of the authority]"});
        return fmt::format("{}:        /{}-{}", in({"Số", "No."}), paper_->abbreviation, symbol);
    }

    std::string place_and_day() const {
        const std::string town = stated_or(letterhead_->town, {"[Địa danh]", "[Place]"});
        const std::string year =
            day_.ok() ? std::to_string(static_cast<int>(day_.year())) : std::string("…");
        return language_ == Language::vi
                   ? fmt::format("{}, ngày      tháng      năm {}", town, year)
                   : fmt::format("{},                {}", town, year);
    }

    std::string title() const {
        std::string text = paragraph(run(paper_->kind.in(language_), {.bold = true}),
                                     {.align = Align::center, .before = 240, .keep_next = true});
        text += centered(subject(), {.bold = true});
        const int width = word::text_width(paper_->across);
        const std::size_t letters = std::min<std::size_t>(utf8::length(subject()), 50);
        if (is_signed()) return text + rule(letters, 14, false, 40, width);
        text += paragraph(
            run(in({"(Kèm theo            số            ngày      tháng      năm            )",
                    "(Goes along with                    )"}),
                {.italic = true}),
            {.align = Align::center, .after = 240});
        return text;
    }

    std::string addressees() const {
        const auto& names = letterhead_->addressees;
        if (names.empty()) return {};
        const std::string words = in({"Kính gửi:", "To:"});
        if (names.size() == 1)
            return paragraph(run(words + " " + names.front().value, {}),
                             {.align = Align::center, .before = 120, .after = 120});
        std::string text = paragraph(run(words, {}), {.left = 2400, .before = 120});
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string_view end = i + 1 < names.size() ? ";" : ".";
            text += paragraph(run(fmt::format("- {}{}", names[i].value, end), {}), {.left = 3400});
        }
        return text;
    }

    std::string recipients() const {
        std::string text = paragraph(
            run(in({"Nơi nhận:", "Recipients:"}), {.points = 12, .bold = true, .italic = true}),
            {});
        const auto line = [&](const std::string& words) {
            text += paragraph(run(words, {.points = 11}), {});
        };
        if (!letterhead_->addressees.empty()) line(in({"- Như trên;", "- As above;"}));
        for (const Text& name : letterhead_->recipients)
            line(fmt::format("- {};", name.value));
        line(in({"- Lưu: VT,          .", "- File:          ."}));
        return text;
    }

    std::string signature() const {
        const int left = word::text_width(paper_->across) / 2;
        std::string who = centered(
            stated_or(letterhead_->position, {"[Chức vụ người ký]", "[Position of who signs]"}),
            {.bold = true, .capitals = true});
        for (int i = 0; i < 4; ++i)
            who += centered("", {});
        who += centered(stated_or(letterhead_->signer, {"[Họ và tên]", "[Name]"}), {.bold = true});
        return paragraph("", {}) +
               word::table({{left, left}, false}, {{{recipients()}, {std::move(who)}}}, 0) +
               paragraph("", {});
    }

    std::string annex(const Paper::Annex& annex) const {
        std::string text = centered(in({"Phụ lục", "Annex"}), {.bold = true});
        text += paragraph(run(annex.title.in(language_), {.bold = true, .capitals = true}),
                          {.align = Align::center, .after = 240});
        return text + word_xml_of(annex.body, language_, word::text_width(true));
    }

    static std::string centered(std::string_view words, const word::Letters& letters) {
        return paragraph(run(words, letters), {.align = Align::center});
    }

    const Paper* paper_;
    const Letterhead* letterhead_;
    Language language_;
    Date day_;
};

}  // namespace

std::string write_docx(const Paper& paper, const Letterhead& letterhead, Language language,
                       Date day) {
    const PaperWriter writer(paper, letterhead, language, day);
    const std::string start(declaration);
    const ZipPart parts[] = {
        {"[Content_Types].xml", start + std::string(content_types)},
        {"_rels/.rels", start + std::string(relations)},
        {"word/document.xml", start + writer.document()},
        {"word/_rels/document.xml.rels", start + std::string(document_relations)},
        {"word/styles.xml", start + styles(language)},
        {"word/settings.xml", start + settings()},
        {"word/header1.xml", start + header()},
        {"docProps/core.xml", start + core(writer.subject(), day)}};
    return zip_of(parts);
}

}  // namespace tthc::report
