#include "tthc/law/communes.h"

#include "tthc/base/csv.h"
#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/law/commune_key.h"

#include <utility>

namespace tthc {
namespace {

/// The columns of the table, as they stand behind the key of a compiled row.
enum CommuneColumn { commune_name, commune_successors, commune_source, commune_columns };

FormerCommune commune_of(std::string_view name, std::string_view successors) {
    FormerCommune commune{.name = std::string(name)};
    for (const std::string_view part : split(successors, "|")) {
        std::string successor = utf8::squeeze(part);
        if (!successor.empty()) commune.successors.push_back(std::move(successor));
    }
    return commune;
}

}  // namespace

Result<CommuneRegister> CommuneRegister::load(std::span<const DataFile> data) {
    CommuneRegister all;
    for (const DataFile& file : data) {
        if (file.kind != commune_table) continue;
        if (file.compiled.size() > 0) all.table_ = file.compiled;
        CsvReader reader(file.source.text());
        std::vector<std::string> cells;
        if (!reader.next(cells)) continue;
        while (reader.next(cells)) {
            if (cells.size() < commune_columns || cells[commune_name].empty() ||
                cells[commune_source].empty())
                return Error{say("{}:{}: cần tên xã, phường; nơi kế tục (có thể để trống); nguồn",
                                 "{}:{}: needs a commune, its successors (may be empty) and a "
                                 "source",
                                 file.source.path(), reader.line())};
            all.communes_[commune_key(cells[commune_name])] =
                commune_of(cells[commune_name], cells[commune_successors]);
        }
    }
    return all;
}

std::optional<FormerCommune> CommuneRegister::find_ended(std::string_view name) const {
    const std::string key = commune_key(name);
    if (const auto own = communes_.find(key); own != communes_.end()) return own->second;
    const auto cells = table_.find(key);
    if (cells.size() <= commune_columns) return {};
    return commune_of(cells[1 + commune_name], cells[1 + commune_successors]);
}

}  // namespace tthc
