#include "tthc/model/engine_data.h"

#include "tthc/base/csv.h"
#include "tthc/source/data_files.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {
namespace {

std::string_view table_kind(std::string_view text) {
    std::vector<std::string> head;
    if (!CsvReader(text).next(head)) return {};
    if (head.front() == "number") return instrument_table;
    if (head.front() == "commune") return commune_table;
    return head.front() == "agency" ? agency_table : std::string_view{};
}

bool is_asked_for(std::string_view kind, std::span<const std::string_view> kinds) {
    return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// Whether a file need not be parsed to know that it is of another kind.
bool is_seen_to_be_other(const SourceFile& source, std::span<const std::string_view> kinds) {
    const Kind* const seen = kinds.empty() ? nullptr : kind_seen_in(source.text());
    return seen != nullptr && !is_asked_for(seen->name, kinds);
}

}  // namespace

DataFile parse_data(SourceFile source) {
    DataFile file{.source = std::move(source)};
    if (file.source.path().ends_with(".csv")) {
        file.kind = table_kind(file.source.text());
        return file;
    }
    Findings findings(file.source);
    file.tree = yaml::parse(file.source, findings);
    file.findings = findings.take();
    const Kind* const kind = file.findings.empty() ? kind_of(file.tree) : nullptr;
    if (kind != nullptr) file.kind = kind->name;
    return file;
}

Result<std::vector<DataFile>> engine_data(const std::string& folder,
                                          std::span<const std::string_view> kinds) {
    auto sources = data_sources(folder);
    if (!sources) return sources.error();
    std::vector<DataFile> data;
    for (const ShippedTable& table : data_tables(folder)) {
        data.push_back({.source = SourceFile(std::string(table.path), {}),
                        .kind = table.kind,
                        .compiled = table.rows});
    }
    for (SourceFile& source : *sources) {
        if (is_seen_to_be_other(source, kinds)) continue;
        DataFile file = parse_data(std::move(source));
        if (!file.findings.empty()) return refusal_of(file.findings);
        if (is_asked_for(file.kind, kinds)) data.push_back(std::move(file));
    }
    return data;
}

Error refusal_of(const std::vector<Finding>& findings) {
    const Finding& first = findings.front();
    const Point at = first.where.begin;
    const auto place = fmt::format("{}:{}:{}", first.where.file, at.line, at.column);
    return {{fmt::format("{}: {}", place, first.message.vi),
             fmt::format("{}: {}", place, first.message.en)}};
}

}  // namespace tthc
