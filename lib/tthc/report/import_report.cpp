#include "tthc/report/import_report.h"

#include "tthc/model/procedure.h"
#include "tthc/report/findings_text.h"
#include "tthc/report/table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::report {
namespace {

constexpr WriteAction actions[] = {WriteAction::create, WriteAction::update, WriteAction::unchanged,
                                   WriteAction::left_edited, WriteAction::left_foreign};

std::size_t count(const ImportReport& report, WriteAction action) {
    return static_cast<std::size_t>(
        std::count_if(report.writes.begin(), report.writes.end(),
                      [action](const PlannedWrite& write) { return write.action == action; }));
}

/// Fields in the order of a procedure file; what has no field of its own comes last.
std::vector<std::pair<std::string, Tally>> in_order(const Tallies& tallies) {
    std::vector<std::pair<std::string, Tally>> rows;
    Procedure::fields([&](const record::Field& field, auto /*member*/) {
        const auto found = tallies.find(std::string(field.key));
        if (found != tallies.end()) rows.emplace_back(*found);
    });
    return rows;
}

const DiagnosticCode* import_code_of(std::string_view code) {
    const auto* found = std::ranges::find(import_codes, code, &DiagnosticCode::code);
    return found == std::end(import_codes) ? nullptr : found;
}

std::string_view name_of(std::string_view code) {
    const DiagnosticCode* known = import_code_of(code);
    return known != nullptr ? known->name : diagnostic_name(code);
}

std::string item_text(const Diagnostic& item, const Style& style) {
    const Severity severity = import_severity(item.code);
    const std::string place =
        fmt::format("{}:{}:{}:", printable(item.file), item.begin.line, item.begin.column);
    std::string text = fmt::format("{} {} {} {}\n  {}\n", paint(place, Color::strong, style),
                                   paint(word_of(severity), color_of(severity), style), item.code,
                                   name_of(item.code), printable(item.message.in(style.language)));
    for (const Related& related : item.related) {
        text += fmt::format("  {}:{}:{}: {}\n", printable(related.file), related.begin.line,
                            related.begin.column, printable(related.message.in(style.language)));
    }
    return text;
}

std::string fields_text(const ImportReport& report, Language language) {
    const auto word = [language](std::string_view vi, std::string_view en) {
        return std::string(language == Language::vi ? vi : en);
    };
    std::vector<std::vector<std::string>> rows{{word("trường", "field"), word("đọc được", "parsed"),
                                                word("giữ nguyên văn", "kept"),
                                                word("không có", "absent")}};
    for (const auto& [field, tally] : in_order(report.tallies)) {
        rows.push_back({field, std::to_string(tally.parsed), std::to_string(tally.kept),
                        std::to_string(tally.absent)});
    }
    return table_text(rows);
}

std::string summary_text(const ImportReport& report, Language language) {
    std::string text = language == Language::vi
                           ? fmt::format("{} bản ghi vào {}", report.writes.size(), report.folder)
                           : fmt::format("{} record{} into {}", report.writes.size(),
                                         report.writes.size() == 1 ? "" : "s", report.folder);
    char separator = ':';
    for (const WriteAction action : actions) {
        const std::size_t files = count(report, action);
        if (files == 0) continue;
        text +=
            fmt::format("{} {} {}", separator, files, record::word_of(action).title.in(language));
        separator = ',';
    }
    return text + '\n';
}

Json position_json(Position position, std::uint32_t offset) {
    return {{"line", position.line}, {"column", position.column}, {"offset", offset}};
}

Json finding_json(const Diagnostic& item, Language language) {
    Json related = Json::array();
    for (const Related& other : item.related) {
        related.push_back(
            {{"message", other.message.in(language)},
             {"path", other.file},
             {"range",
              {{"start", position_json(other.begin, 0)}, {"end", position_json(other.end, 0)}}}});
    }
    return {{"code", item.code},
            {"name", name_of(item.code)},
            {"severity", word_of(import_severity(item.code))},
            {"message", item.message.in(language)},
            {"help", item.help.in(language)},
            {"lang", language == Language::vi ? "vi" : "en"},
            {"path", item.file},
            {"procedure", ""},
            {"node", item.path.empty() ? "" : "/" + item.path},
            {"range",
             {{"start", position_json(item.begin, item.span.begin)},
              {"end", position_json(item.end, item.span.end)}}},
            {"related", related},
            {"references", Json::array()}};
}

}  // namespace

Severity import_severity(std::string_view code) {
    const DiagnosticCode* known = import_code_of(code);
    return known != nullptr ? known->severity : Severity::error;
}

std::string import_text(const ImportReport& report, const Style& style) {
    std::string text;
    for (const Diagnostic& item : report.diagnostics)
        text += item_text(item, style) + '\n';
    for (const Diagnostic& item : report.kept)
        text += item_text(item, style) + '\n';
    for (const PlannedWrite& write : report.writes) {
        if (write.action != WriteAction::left_edited && write.action != WriteAction::left_foreign)
            continue;
        text += fmt::format("{}/{}: {}\n", report.folder, write.path,
                            record::word_of(write.action).title.in(style.language));
    }
    return text + fields_text(report, style.language) + summary_text(report, style.language);
}

std::string import_json(const ImportReport& report, const Style& style) {
    Json json = json_head(report.run);
    json["summary"] = {{"records", report.writes.size()}};
    for (const WriteAction action : actions)
        json["summary"][std::string(record::word_of(action).key)] = count(report, action);
    json["fields"] = Json::array();
    for (const auto& [field, tally] : in_order(report.tallies)) {
        json["fields"].push_back({{"field", field},
                                  {"parsed", tally.parsed},
                                  {"kept", tally.kept},
                                  {"absent", tally.absent}});
    }
    json["files"] = Json::array();
    for (const PlannedWrite& write : report.writes) {
        json["files"].push_back({{"procedure", write.code},
                                 {"path", write.path},
                                 {"action", record::word_of(write.action).key}});
    }
    json["findings"] = Json::array();
    for (const auto* items : {&report.diagnostics, &report.kept}) {
        for (const Diagnostic& item : *items)
            json["findings"].push_back(finding_json(item, style.language));
    }
    json["notes"] = json_notes(report.run, style.language);
    return to_text(json);
}

}  // namespace tthc::report
