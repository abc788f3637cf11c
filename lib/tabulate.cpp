#include "tthc/base/csv.h"
#include "tthc/law/commune_key.h"
#include "tthc/law/instrument_columns.h"
#include "tthc/model/act_spelling.h"
#include "tthc/source/sorted_table.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <ostream>
#include <string>
#include <vector>

/// Part of the build: the table of instruments, sorted and cross-referenced, and that of former
/// communes, sorted, as a source file.
namespace {

namespace column = tthc::instrument_column;
using Cells = std::vector<std::string>;

std::string read(const char* path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Where each column stands in the file; as many as the file has where it has none of the name.
std::vector<std::size_t> places_of(const Cells& head) {
    std::vector<std::size_t> places;
    for (const auto name : column::names) {
        const auto found = std::find(head.begin(), head.end(), name);
        places.push_back(static_cast<std::size_t>(found - head.begin()));
    }
    return places;
}

std::map<std::string, Cells> rows_of(std::string_view text) {
    std::map<std::string, Cells> rows;
    tthc::CsvReader reader(text);
    Cells head;
    if (!reader.next(head)) return rows;
    const auto places = places_of(head);
    for (Cells cells; reader.next(cells);) {
        Cells row(column::cells);
        for (std::size_t i = 0; i < column::count; ++i) {
            if (places[i] < cells.size()) row[column::first_cell + i] = cells[places[i]];
        }
        row[0] = tthc::act_key(row[column::first_cell + column::number]);
        rows[row[0]] = row;
    }
    return rows;
}

void add_to_list(std::string& list, const std::string& word) {
    if (!list.empty()) list += ", ";
    list += word;
}

/// Tells the acts of a list who names them.
void refer(std::map<std::string, Cells>& rows, std::size_t list, std::size_t target) {
    for (const auto& [key, row] : rows) {
        for (const auto word : tthc::split(row[list], ",")) {
            const auto named = rows.find(tthc::act_key(word));
            if (named == rows.end()) continue;
            add_to_list(named->second[target], row[column::first_cell + column::number]);
        }
    }
}

std::string literal(const std::string& text) {
    std::string quoted;
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c == '\n' ? ' ' : c;
    }
    return quoted;
}

/// The rows of a table as they stand, behind a key of the first cell.
std::map<std::string, Cells> communes_of(std::string_view text) {
    std::map<std::string, Cells> rows;
    tthc::CsvReader reader(text);
    Cells cells;
    if (!reader.next(cells)) return rows;
    while (reader.next(cells)) {
        const std::string key = tthc::commune_key(cells.front());
        cells.insert(cells.begin(), key);
        rows[key] = cells;
    }
    return rows;
}

/// `NAME_text` and `NAME_starts`.
void write_rows(std::ostream& out, const std::string& name,
                const std::map<std::string, Cells>& rows) {
    out << "constexpr char " << name << "_text[] =\n";
    std::vector<std::uint32_t> starts{0};
    for (const auto& [key, row] : rows) {
        std::size_t size = row.size() - 1;
        out << "\"";
        for (std::size_t i = 0; i < row.size(); ++i) {
            out << (i > 0 ? "\\037" : "") << literal(row[i]);
            size += row[i].size();
        }
        out << "\"\n";
        starts.push_back(starts.back() + static_cast<std::uint32_t>(size));
    }
    out << "    \"\";\n\nconstexpr std::uint32_t " << name << "_starts[] = {\n";
    for (const std::uint32_t start : starts)
        out << start << ",\n";
    out << "};\n\n";
}

void write_row_of_table(std::ostream& out, const std::string& name, const std::string& kind) {
    out << "    {\"law/" << name << ".csv\", \"" << kind << "\", {{" << name << "_text, sizeof "
        << name << "_text - 1}, " << name << "_starts}},\n";
}

/// In the order of their paths.
void write(std::ostream& out, const std::map<std::string, Cells>& communes,
           const std::map<std::string, Cells>& instruments) {
    out << "#include \"tthc/source/data_files.h\"\n\nnamespace tthc {\nnamespace {\n\n";
    write_rows(out, "communes", communes);
    write_rows(out, "instruments", instruments);
    out << "constexpr ShippedTable tables[] = {\n";
    write_row_of_table(out, "communes", "commune-table");
    write_row_of_table(out, "instruments", "instrument-table");
    out << "};\n\n}  // namespace\n\n"
           "std::span<const ShippedTable> shipped_tables() { return tables; }\n\n}  // namespace "
           "tthc\n";
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) return 2;
    auto rows = rows_of(read(arguments[1]));
    refer(rows, column::first_cell + column::replaced_by, column::replaces_cell);
    refer(rows, column::first_cell + column::amends, column::amended_by_cell);
    const auto communes = communes_of(read(arguments[2]));
    std::ofstream out(arguments[3], std::ios::binary);
    if (rows.empty()) out << "#error \"no rows in " << arguments[1] << "\"\n";
    if (communes.empty()) out << "#error \"no rows in " << arguments[2] << "\"\n";
    write(out, communes, rows);
    return out.flush() ? 0 : 1;
}
