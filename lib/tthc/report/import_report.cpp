#include "tthc/report/import_report.h"

#include "tthc/model/procedure.h"
#include "tthc/report/findings_json.h"
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

}  // namespace

std::string import_text(const ImportReport& report, const Style& style) {
    std::string text;
    for (const Finding& finding : report.findings)
        text += finding_text(finding, {}, style) + '\n';
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
    json["findings"] = findings_json(report.findings, {}, style.language);
    json["notes"] = json_notes(report.run, style.language);
    return to_text(json);
}

}  // namespace tthc::report
