#include "tthc/report/findings_json.h"

#include "tthc/finding/fingerprint.h"
#include "tthc/model/citation.h"
#include "tthc/record/common_words.h"
#include "tthc/report/run_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

Json point_json(Point point) {
    return {{"line", point.line}, {"column", point.column}, {"offset", point.offset}};
}

Json related_json(const std::vector<Related>& related, Language language) {
    Json list = Json::array();
    for (const Related& other : related) {
        list.push_back({{"message", other.message.in(language)},
                        {"path", other.where.file},
                        {"range", range_json(other.where.begin, other.where.end)}});
    }
    return list;
}

}  // namespace

Json json_keys(const Content& content, Language language) {
    std::string text;
    JsonWriter json([&](std::string_view piece) { text += piece; });
    json.open_object();
    content.add_keys(json, language);
    json.close();
    return Json::parse(text);
}

Json range_json(Point begin, Point end) {
    return {{"start", point_json(begin)}, {"end", point_json(end)}};
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

Json finding_json(const Finding& finding, Date as_of, Language language) {
    const Code& code = *finding.code;
    const std::string& help = finding.help.in(language);
    return {{"code", code.id},
            {"name", code.name},
            {"severity", word_of(finding.severity)},
            {"message", finding.message.in(language)},
            {"help", help.empty() ? code.remedy.in(language) : std::string_view(help)},
            {"lang", record::word_of(language).key},
            {"path", finding.where.file},
            {"procedure", finding.procedure},
            {"node", finding.node.empty() ? "" : fmt::format("/{}", finding.node)},
            {"range", range_json(finding.where.begin, finding.where.end)},
            {"fingerprint", fingerprint(finding)},
            {"related", related_json(finding.related, language)},
            {"references", grounds_json(code.grounds, language, as_of)}};
}

Json findings_json(std::span<const Finding> findings, Date as_of, Language language) {
    Json list = Json::array();
    for (const Finding& finding : findings)
        list.push_back(finding_json(finding, as_of, language));
    return list;
}

}  // namespace tthc::report
