#include "tthc/report/findings_json.h"

#include "tthc/report/findings_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

std::size_t offset_of(const SourceFile& source, Position position) {
    const std::string_view line = source.line(position.line);
    if (line.data() == nullptr) return source.text().size();
    std::size_t offset = static_cast<std::size_t>(line.data() - source.text().data());
    std::uint32_t column = 1;
    for (const char c : line) {
        const bool starts = (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
        if (starts && column++ == position.column) return offset;
        ++offset;
    }
    return offset;
}

Json position_json(const SourceFile& source, Position position) {
    return {{"line", position.line},
            {"column", position.column},
            {"offset", offset_of(source, position)}};
}

Json related_json(const std::vector<Related>& related, Sources& sources, Language language) {
    Json list = Json::array();
    for (const Related& other : related) {
        list.push_back({{"message", other.message.in(language)},
                        {"path", other.file},
                        {"range", range_json(sources.of(other.file), other.begin, other.end)}});
    }
    return list;
}

std::string_view code_of(Language language) {
    return language == Language::vi ? "vi" : "en";
}

std::string node_of(const std::string& path) {
    return path.empty() ? path : fmt::format("/{}", path);
}

}  // namespace

Json range_json(const SourceFile& source, Position begin, Position end) {
    return {{"start", position_json(source, begin)}, {"end", position_json(source, end)}};
}

Json grounds_json(std::span<const Ground> grounds, Language language, std::optional<Date> day) {
    Json list = Json::array();
    for (const Ground& ground : grounds) {
        if (day && !ground.holds_on(*day)) continue;
        const Citation citation = Citation::parse(ground.citation);
        list.push_back({{"instrument", citation.act},
                        {"citation", ground.citation},
                        {"from", ground.from},
                        {"until", ground.until},
                        {"text", ground.says.in(language)}});
    }
    return list;
}

Json diagnostic_json(const Diagnostic& diagnostic, Sources& sources, Language language) {
    const SourceFile& source = sources.of(diagnostic.file);
    return {{"code", diagnostic.code},
            {"name", diagnostic_name(diagnostic.code)},
            {"severity", word_of(Severity::error)},
            {"message", diagnostic.message.in(language)},
            {"help", diagnostic.help.in(language)},
            {"lang", code_of(language)},
            {"path", diagnostic.file},
            {"procedure", ""},
            {"node", node_of(diagnostic.path)},
            {"range", range_json(source, diagnostic.begin, diagnostic.end)},
            {"related", related_json(diagnostic.related, sources, language)},
            {"references", Json::array()}};
}

Json finding_json(const Finding& finding, const Rule& rule, Date as_of, Sources& sources,
                  Language language) {
    const SourceFile& source = sources.of(finding.file);
    const std::string& help = finding.help.in(language);
    return {{"code", finding.code},
            {"name", finding.name},
            {"severity", word_of(finding.severity)},
            {"message", finding.message.in(language)},
            {"help", help.empty() ? rule.remedy.in(language) : std::string_view(help)},
            {"lang", code_of(language)},
            {"path", finding.file},
            {"procedure", finding.procedure},
            {"node", node_of(finding.path)},
            {"range", range_json(source, finding.begin, finding.end)},
            {"related", related_json(finding.related, sources, language)},
            {"references", grounds_json(rule.grounds, language, as_of)}};
}

}  // namespace tthc::report
