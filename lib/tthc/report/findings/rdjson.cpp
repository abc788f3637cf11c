#include "tthc/base/utf8.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/levels.h"

#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

constexpr LevelWords reviewdog_levels{"ERROR", "WARNING", "INFO"};

/// The column in bytes; the quoted line tells the bytes before a character.
std::size_t byte_column(std::string_view line, std::uint32_t column) {
    std::size_t at = 0;
    for (std::uint32_t passed = 1; passed < column && at < line.size(); ++passed)
        at += utf8::character_at(line, at).size;
    return at + 1;
}

/// Columns are left out where the line is not kept.
Json range_of(const Location& where) {
    Json start = {{"line", where.begin.line}};
    Json end = {{"line", where.end.line}};
    if (!where.quoted.empty()) {
        const std::size_t column = byte_column(where.quoted, where.begin.column);
        start["column"] = column;
        if (where.end.line == where.begin.line)
            end["column"] = column + (where.end.offset - where.begin.offset);
    }
    return {{"start", std::move(start)}, {"end", std::move(end)}};
}

}  // namespace

void write_rdjson(const RunReport& report, const Style& style, const Sink& sink) {
    for (const Finding& finding : report.findings) {
        const Json diagnostic = {
            {"message", finding.message.in(style.language)},
            {"location", {{"path", finding.where.file}, {"range", range_of(finding.where)}}},
            {"severity", reviewdog_levels.of(finding.severity)},
            {"source", {{"name", "tthc"}}},
            {"code", {{"value", finding.code->id}}}};
        sink(dumped(diagnostic, -1));
        sink("\n");
    }
}

}  // namespace tthc::report
