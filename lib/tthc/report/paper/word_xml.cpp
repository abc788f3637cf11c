#include "tthc/report/paper/word_xml.h"

#include "tthc/base/split.h"
#include "tthc/report/xml.h"

#include <fmt/format.h>

namespace tthc::report::word {
namespace {

constexpr int a4_short = 11906;
constexpr int a4_long = 16838;
constexpr int left_margin = 30 * twips_of_mm;
constexpr int right_margin = 15 * twips_of_mm;

std::string_view word_of(Align align) {
    switch (align) {
        case Align::left:
            return "left";
        case Align::center:
            return "center";
        case Align::right:
            return "right";
        case Align::both:
            return "both";
    }
    return {};
}

std::string borders(std::string_view element, std::string_view kind) {
    std::string text = fmt::format("<w:{}>", element);
    for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        text +=
            fmt::format(R"(<w:{} w:val="{}" w:sz="4" w:space="0" w:color="auto"/>)", side, kind);
    return text + fmt::format("</w:{}>", element);
}

}  // namespace

std::string run(std::string_view text, const Letters& letters) {
    std::string looks;
    if (letters.monospace)
        looks += R"(<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>)";
    if (letters.bold) looks += "<w:b/>";
    if (letters.italic) looks += "<w:i/>";
    if (letters.capitals) looks += "<w:caps/>";
    looks += fmt::format(R"(<w:sz w:val="{0}"/><w:szCs w:val="{0}"/>)", 2 * letters.points);
    std::string words;
    for (const std::string_view line : split(text, "\n")) {
        if (!words.empty()) words += "<w:br/>";
        words += fmt::format(R"(<w:t xml:space="preserve">{}</w:t>)", xml_escaped(line));
    }
    return fmt::format("<w:r><w:rPr>{}</w:rPr>{}</w:r>", looks, words);
}

std::string paragraph(std::string_view runs, const Shape& shape) {
    std::string look;
    if (shape.keep_next) look += "<w:keepNext/>";
    if (shape.rule_above)
        look += R"(<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>)";
    look += fmt::format(R"(<w:spacing w:before="{}" w:after="{}" w:line="240" w:lineRule="auto"/>)",
                        shape.before, shape.after);
    look += fmt::format(R"(<w:ind w:left="{}" w:right="{}" w:firstLine="{}"/>)", shape.left,
                        shape.right, shape.first_line);
    look += fmt::format(R"(<w:jc w:val="{}"/>)", word_of(shape.align));
    return fmt::format("<w:p><w:pPr>{}</w:pPr>{}</w:p>", look, runs);
}

std::string table(const Grid& grid, const std::vector<std::vector<TableCell>>& rows,
                  std::size_t head) {
    int whole = 0;
    std::string columns;
    for (const int width : grid.widths) {
        whole += width;
        columns += fmt::format(R"(<w:gridCol w:w="{}"/>)", width);
    }
    std::string text = fmt::format(
        R"(<w:tbl><w:tblPr><w:tblW w:w="{}" w:type="dxa"/>{}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{}</w:tblGrid>)",
        whole, borders("tblBorders", grid.framed ? "single" : "nil"), columns);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        text += "<w:tr><w:trPr><w:cantSplit/>";
        text += at < head ? "<w:tblHeader/></w:trPr>" : "</w:trPr>";
        for (std::size_t i = 0; i < grid.widths.size(); ++i) {
            text += fmt::format(R"(<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>{}</w:tc>)",
                                grid.widths[i],
                                i < rows[at].size() ? rows[at][i].paragraphs : paragraph("", {}));
        }
        text += "</w:tr>";
    }
    return text + "</w:tbl>";
}

std::string section(bool across) {
    const int width = across ? a4_long : a4_short;
    const int height = across ? a4_short : a4_long;
    return fmt::format(
        R"(<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="{}" w:h="{}"{}/>)"
        R"(<w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" w:header="{}" w:footer="{}" w:gutter="0"/>)"
        R"(<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>)",
        width, height, across ? R"( w:orient="landscape")" : "", 20 * twips_of_mm, right_margin,
        20 * twips_of_mm, left_margin, 10 * twips_of_mm, 10 * twips_of_mm);
}

int text_width(bool across) {
    return (across ? a4_long : a4_short) - left_margin - right_margin;
}

}  // namespace tthc::report::word
