#include "tthc/law/agency_table.h"

#include "tthc/base/csv.h"
#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tthc {
namespace {

/// The cells of a row by the names of their columns.
using AgencyRow = std::map<std::string_view, std::string>;

AgencyRow agency_row(const std::vector<std::string>& head, const std::vector<std::string>& cells) {
    AgencyRow row;
    for (std::size_t i = 0; i < head.size(); ++i)
        row[head[i]] = i < cells.size() ? utf8::to_nfc(utf8::squeeze(cells[i])) : "";
    return row;
}

Maybe<Level> level_named(std::string_view key) {
    const auto level = record::value_of<Level>(key);
    return level ? Maybe<Level>(*level) : Maybe<Level>();
}

/// Empty where a cell that must be there is not, or cannot be understood.
std::optional<Agency> agency_of(AgencyRow& row) {
    Agency agency;
    agency.name = row["agency"];
    agency.level = level_named(row["level"]);
    if (const auto until = parse_cell_date(row["until"])) agency.until = Located<Date>(*until);
    for (const std::string_view part : split(row["successors"], "|")) {
        std::string successor = utf8::squeeze(part);
        if (!successor.empty()) agency.successors.emplace_back(std::move(successor));
    }
    if (!row["basis"].empty()) agency.basis.emplace_back(Citation::parse(row["basis"]));
    agency.source = row["source"];
    const bool understood = agency.level.has_value() || row["level"].empty();
    if (!understood || !agency.until || agency.name.value.empty() || agency.source.value.empty())
        return {};
    return agency;
}

}  // namespace

Result<std::vector<Agency>> read_agencies(const SourceFile& table) {
    std::vector<Agency> agencies;
    CsvReader reader(table.text());
    std::vector<std::string> head;
    if (!reader.next(head)) return agencies;
    for (std::vector<std::string> cells; reader.next(cells);) {
        AgencyRow row = agency_row(head, cells);
        auto agency = agency_of(row);
        if (!agency) {
            return Error{
                say("{}:{}: cần cơ quan, ngày cuối cùng tồn tại, nguồn; cấp viết như "
                    "`province`",
                    "{}:{}: needs an agency, its last day and a source; a level such as "
                    "`province`",
                    table.path(), reader.line())};
        }
        agencies.push_back(*std::move(agency));
    }
    return agencies;
}

}  // namespace tthc
