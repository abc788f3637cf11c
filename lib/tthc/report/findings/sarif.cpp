#include "tthc/base/percent.h"
#include "tthc/base/utf8.h"
#include "tthc/finding/fingerprint.h"
#include "tthc/finding/tally.h"
#include "tthc/record/common_words.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/told.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace tthc::report {
namespace {

std::string_view level_of(Severity severity) {
    return severity == Severity::info ? "note" : record::word_of(severity).key;
}

Json physical_location(const Location& where) {
    Json region = {{"startLine", where.begin.line},
                   {"startColumn", where.begin.column},
                   {"endLine", where.end.line},
                   {"endColumn", where.end.column}};
    const bool shown = !where.quoted.empty() && !utf8::first_invalid(where.quoted);
    if (shown) region["snippet"] = {{"text", where.quoted}};
    return {{"artifactLocation", {{"uri", percent_encoded(where.file)}}},
            {"region", std::move(region)}};
}

Json related_locations(const std::vector<Related>& related, Language language) {
    Json list = Json::array();
    for (const Related& other : related) {
        list.push_back({{"id", list.size() + 1},
                        {"message", {{"text", other.message.in(language)}}},
                        {"physicalLocation", physical_location(other.where)}});
    }
    return list;
}

Json text_of(std::string_view text) {
    return {{"text", text}};
}

Json rule_json(const Code& code, Date as_of, Language language) {
    std::string help(code.remedy.in(language));
    if (help.empty()) help = code.rationale.in(language);
    if (const std::string grounds = grounds_on(code.grounds, as_of); !grounds.empty())
        help += fmt::format("\n{}: {}", Bilingual{"Căn cứ", "Grounds"}.in(language), grounds);
    const bool question = code.severity == Severity::info;
    return {
        {"id", code.id},
        {"name", code.name},
        {"shortDescription", text_of(code.title.in(language))},
        {"fullDescription", text_of(code.rationale.in(language))},
        {"help", text_of(help)},
        {"defaultConfiguration", {{"level", level_of(code.severity)}}},
        {"properties",
         {{"problem.severity", question ? "recommendation" : record::word_of(code.severity).key}}}};
}

/// The fingerprints of findings; equal ones are numbered.
class Fingerprints {
public:
    std::string next(const Finding& finding) {
        const std::string mark = fingerprint(finding);
        return fmt::format("{}:{}", mark, ++seen_[mark]);
    }

private:
    std::map<std::string, std::size_t> seen_;
};

/// The codes that the run looked for or found, in order; a result names its rule by its place here.
std::vector<const Code*> codes_of(const RunReport& report) {
    std::map<std::string_view, const Code*> codes;
    for (const Code* code : report.codes)
        codes.emplace(code->id, code);
    for (std::size_t i = 0; i < report.findings.size(); ++i)
        codes.emplace(report.findings.code(i).id, &report.findings.code(i));
    std::vector<const Code*> list;
    for (const auto& [id, code] : codes)
        list.push_back(code);
    return list;
}

class SarifRun {
public:
    SarifRun(const RunReport& report, Language language, const Sink& sink)
        : report_(report), language_(language), codes_(codes_of(report)), json_(sink) {}

    void write() {
        json_.open_object();
        json_.add("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json_.add("version", "2.1.0");
        json_.open_list("runs");
        json_.open_item();
        add_tool();
        json_.add("automationDetails", {{"id", fmt::format("tthc-{}/", report_.run.command)}});
        json_.add("columnKind", "unicodeCodePoints");
        json_.add("invocations", invocations());
        json_.open_list("results");
        for (const Finding& finding : report_.findings)
            json_.add_item(result(finding));
        for (int open = 0; open < 4; ++open)
            json_.close();
    }

private:
    void add_tool() {
        Json rules = Json::array();
        for (const Code* code : codes_)
            rules.push_back(rule_json(*code, report_.as_of, language_));
        json_.add("tool", {{"driver",
                            {{"name", "tthc"},
                             {"semanticVersion", tool_version()},
                             {"rules", std::move(rules)}}}});
    }

    Json invocations() const {
        Json invocation = {{"executionSuccessful", !tally(report_.findings).incomplete()}};
        invocation["exitCode"] = report_.run.exit_code;
        Json notes = Json::array();
        for (const Message& note : report_.run.notes)
            notes.push_back({{"level", "note"}, {"message", text_of(note.in(language_))}});
        if (!notes.empty()) invocation["toolExecutionNotifications"] = std::move(notes);
        return Json::array({std::move(invocation)});
    }

    Json result(const Finding& finding) {
        const auto rule = std::find(codes_.begin(), codes_.end(), finding.code) - codes_.begin();
        Json location = {{"physicalLocation", physical_location(finding.where)}};
        if (!finding.node.empty()) {
            const std::string node = fmt::format("/{}", finding.node);
            location["logicalLocations"] = Json::array({{{"fullyQualifiedName", node}}});
        }
        Json json = {{"ruleId", finding.code->id},
                     {"ruleIndex", rule},
                     {"level", level_of(finding.severity)},
                     {"kind", "fail"},
                     {"message", text_of(finding.message.in(language_))},
                     {"locations", Json::array({std::move(location)})}};
        if (!finding.related.empty())
            json["relatedLocations"] = related_locations(finding.related, language_);
        json["partialFingerprints"] = {{"primaryLocationLineHash", fingerprints_.next(finding)}};
        return json;
    }

    const RunReport& report_;
    Language language_;
    std::vector<const Code*> codes_;
    JsonWriter json_;
    Fingerprints fingerprints_;
};

}  // namespace

void write_sarif(const RunReport& report, const Style& style, const Sink& sink) {
    SarifRun(report, style.language, sink).write();
}

}  // namespace tthc::report
