#include "tthc/report/export_report.h"

#include "tthc/export/export.h"
#include "tthc/report/table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

namespace tthc::report {
namespace {

using exporting::cpsv_ap_context;
using exporting::Exported;
using exporting::schema_org_context;
using exporting::to_cpsv_ap;
using exporting::to_schema_org;

using Write = Exported (*)(const Procedure&);

std::string json_ld(const ExportReport& report, Json context, Write write) {
    Json graph = Json::array();
    std::set<std::string> written;
    for (const ExportedFile& file : report.files) {
        for (Json& node : write(file.procedure).nodes) {
            if (written.insert(node.dump()).second) graph.push_back(std::move(node));
        }
    }
    return to_text({{"@context", std::move(context)}, {"@graph", std::move(graph)}});
}

Write writer_of(std::string_view vocabulary) {
    return vocabulary == "cpsv-ap" ? to_cpsv_ap : to_schema_org;
}

}  // namespace

std::string export_cpsv_ap(const ExportReport& report, const Style& /*style*/) {
    return json_ld(report, cpsv_ap_context(), to_cpsv_ap);
}

std::string export_schema_org(const ExportReport& report, const Style& /*style*/) {
    return json_ld(report, schema_org_context(), to_schema_org);
}

LossReport losses(const ExportReport& report, std::string_view vocabulary) {
    LossReport result{
        .run = report.run, .vocabulary = vocabulary, .procedures = report.files.size()};
    for (const ExportedFile& file : report.files) {
        const Exported exported = writer_of(vocabulary)(file.procedure);
        for (const auto& [field, number] : exported.lost)
            result.lost[field] += number;
        for (const std::string& property : exported.missing)
            result.missing[property].push_back(file.path);
    }
    return result;
}

std::string loss_text(const LossReport& report, const Style& style) {
    const auto in = [&](const Bilingual& words) { return std::string(words.in(style.language)); };
    std::string text = fmt::format(
        "{}: {}\n", report.vocabulary,
        style.language == Language::vi
            ? fmt::format("điều chuẩn này không diễn đạt được của {} thủ tục", report.procedures)
            : fmt::format("what the standard cannot say of {} procedures", report.procedures));
    std::vector<std::vector<std::string>> rows{
        {in({"Trường", "Field"}), in({"Giá trị", "Values"})}};
    for (const auto& [field, number] : report.lost)
        rows.push_back({field, fmt::format("{}", number)});
    if (rows.size() > 1) text += table_text(rows);
    for (const auto& [property, files] : report.missing) {
        for (const std::string& file : files) {
            text += fmt::format("  {}: {} {}\n", file,
                                in({"thiếu thuộc tính bắt buộc", "lacks the required property"}),
                                property);
        }
    }
    return text;
}

std::string loss_json(const LossReport& report, const Style& style) {
    Json json = json_head(report.run);
    json["vocabulary"] = report.vocabulary;
    json["exported"] = report.procedures;
    json["lost"] = Json::object();
    for (const auto& [field, number] : report.lost)
        json["lost"][field] = number;
    json["missing"] = Json::object();
    for (const auto& [property, files] : report.missing)
        json["missing"][property] = files;
    json["notes"] = json_notes(report.run, style.language);
    return to_text(json);
}

}  // namespace tthc::report
