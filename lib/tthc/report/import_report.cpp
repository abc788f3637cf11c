#include "tthc/report/import_report.h"

#include "tthc/model/procedure.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace tthc::report {
namespace {

using importing::PlannedWrite;
using importing::Tallies;
using importing::Tally;
using importing::WriteAction;

constexpr WriteAction actions[] = {WriteAction::create, WriteAction::update, WriteAction::unchanged,
                                   WriteAction::left_edited, WriteAction::left_foreign};

std::size_t count(const ImportResult& result, WriteAction action) {
    return static_cast<std::size_t>(
        std::count_if(result.writes.begin(), result.writes.end(),
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

Table fields_table(const ImportResult& result) {
    Table table{{Words{{"trường", "field"}}, Words{{"đọc được", "parsed"}},
                 Words{{"giữ nguyên văn", "kept"}}, Words{{"không có", "absent"}}},
                {}};
    for (const auto& [field, tally] : in_order(result.tallies)) {
        table.rows.push_back({Words{same(field)}, Words{same(std::to_string(tally.parsed))},
                              Words{same(std::to_string(tally.kept))},
                              Words{same(std::to_string(tally.absent))}});
    }
    return table;
}

/// How many keys each reason covers.
Table passed_table(const ImportResult& result) {
    Table table{
        {Words{{"vì sao có khóa không dùng", "why keys are not used"}}, Words{{"số khóa", "keys"}}},
        {}};
    std::map<std::string, std::size_t> reasons;
    for (const PassedKey& passed : result.passed)
        ++reasons[passed.why];
    for (const auto& [why, keys] : reasons)
        table.rows.push_back({Words{same(why)}, Words{same(std::to_string(keys))}});
    return table;
}

Message summary_line(const ImportResult& result) {
    const std::size_t procedures = result.writes.size();
    Message line{fmt::format("{} thủ tục vào {}", procedures, result.folder),
                 fmt::format("{} procedure{} into {}", procedures, procedures == 1 ? "" : "s",
                             result.folder)};
    char separator = ':';
    for (const WriteAction action : actions) {
        const std::size_t files = count(result, action);
        if (files == 0) continue;
        const Bilingual title = record::word_of(action).title;
        line.vi += fmt::format("{} {} {}", separator, files, title.vi);
        line.en += fmt::format("{} {} {}", separator, files, title.en);
        separator = ',';
    }
    return line;
}

class ImportContent : public Content {
public:
    explicit ImportContent(ImportResult result) : result_(std::move(result)) {}

    Document body() const override {
        Document document;
        for (const PlannedWrite& write : result_.writes) {
            if (write.action != WriteAction::left_edited &&
                write.action != WriteAction::left_foreign)
                continue;
            const Bilingual title = record::word_of(write.action).title;
            const std::string path = fmt::format("{}/{}", result_.folder, write.path);
            document.emplace_back(Paragraph{{{{fmt::format("{}: {}", path, title.vi),
                                               fmt::format("{}: {}", path, title.en)}}}});
        }
        document.emplace_back(fields_table(result_));
        if (!result_.passed.empty()) document.emplace_back(passed_table(result_));
        return document;
    }

    Document closing() const override { return {Paragraph{{{summary_line(result_)}}}}; }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        Json summary = {{"records", result_.writes.size()}};
        for (const WriteAction action : actions)
            summary[std::string(record::word_of(action).key)] = count(result_, action);
        json.add("summary", summary);
        json.open_list("fields");
        for (const auto& [field, tally] : in_order(result_.tallies)) {
            json.add_item({{"field", field},
                           {"parsed", tally.parsed},
                           {"kept", tally.kept},
                           {"absent", tally.absent}});
        }
        json.close();
        if (!result_.passed.empty()) {
            json.open_list("technical");
            for (const PassedKey& passed : result_.passed) {
                json.add_item(
                    {{"key", passed.key}, {"records", passed.records}, {"why", passed.why}});
            }
            json.close();
        }
        json.open_list("files");
        for (const PlannedWrite& write : result_.writes) {
            json.add_item({{"procedure", write.code},
                           {"path", write.path},
                           {"action", record::word_of(write.action).key}});
        }
        json.close();
    }

private:
    ImportResult result_;  ///< without its findings
};

}  // namespace

RunReport import_report(ImportResult result) {
    RunReport report{.run = {.command = "import"}};
    report.findings = result.findings;
    report.content = std::make_unique<ImportContent>(std::move(result));
    return report;
}

}  // namespace tthc::report
