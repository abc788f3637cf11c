#pragma once

#include <minizip/zip.h>

#include <string>
#include <utility>
#include <vector>

namespace tthc::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// Writes a zip archive of these parts.
inline void write_archive(const std::string& path, const Parts& parts) {
    zipFile file = zipOpen64(path.c_str(), APPEND_STATUS_CREATE);
    for (const auto& [name, text] : parts) {
        zipOpenNewFileInZip64(file, name.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr,
                              Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0);
        zipWriteInFileInZip(file, text.data(), static_cast<unsigned>(text.size()));
        zipCloseFileInZip(file);
    }
    zipClose(file, nullptr);
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
