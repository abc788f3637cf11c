#include "tthc/work/tables.h"

#include "tthc/base/say.h"
#include "tthc/import/file_kind.h"
#include "tthc/source/source_file.h"

namespace tthc {
namespace {

constexpr std::size_t largest_table = std::size_t{64} << 20U;

}  // namespace

Result<importing::ListTables> read_tables(const std::string& path) {
    const auto source = read_source(path, largest_table);
    if (!source) return source.error();
    switch (importing::kind_of(path, source->text()).reader) {
        case importing::FileReader::workbook:
            return importing::read_xlsx(path);
        case importing::FileReader::csv:
            return importing::read_csv(path, source->text());
        case importing::FileReader::records:
        case importing::FileReader::none:
            break;
    }
    return Error{say("{}: không phải bảng tính XLSX hoặc CSV", "{}: is no XLSX or CSV", path)};
}

}  // namespace tthc
