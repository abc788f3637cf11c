#pragma once

#include "tthc/base/zip.h"

#include <fstream>
#include <string>
#include <vector>

namespace tthc::test {

using Parts = std::vector<ZipPart>;

/// Writes a zip archive of these parts.
inline void write_archive(const std::string& path, const Parts& parts) {
    std::ofstream(path, std::ios::binary) << zip_of(parts);
}

/// The parts of a workbook with one sheet; number format 14 of style 1 shows days.
inline Parts workbook(const std::string& sheet, const std::string& strings = "") {
    return {
        {"xl/workbook.xml",
         R"(<workbook xmlns:r="r"><sheets><sheet name="DS" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>)"},
        {"xl/styles.xml",
         R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)"},
        {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
        {"xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>"}};
}

}  // namespace tthc::test
