#include "tthc/lsp/answers.h"
#include "tthc/lsp/uri.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tthc::lsp {
namespace {

int number_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return 1;
        case Severity::warning:
            return 2;
        case Severity::info:
            return 3;
    }
    return 3;
}

Json related_of(const Asked& asked, const Finding& finding) {
    Json list = Json::array();
    for (const Related& other : finding.related) {
        if (other.where.file != asked.document.path) continue;
        const Range range = asked.document.range(other.where, asked.positions);
        list.push_back({{"location", {{"uri", asked.document.uri}, {"range", to_json(range)}}},
                        {"message", other.message.in(asked.language)}});
    }
    return list;
}

Json diagnostic_of(const Asked& asked, const Finding& finding) {
    const std::string& help = finding.help.in(asked.language);
    const std::string& message = finding.message.in(asked.language);
    Json json = {{"range", to_json(asked.document.range(finding.where, asked.positions))},
                 {"severity", number_of(finding.severity)},
                 {"code", finding.code->id},
                 {"source", "tthc"},
                 {"message", help.empty() ? message : fmt::format("{}\n{}", message, help)}};
    if (const std::string page = page_of(*finding.code, asked.about); !page.empty())
        json["codeDescription"] = {{"href", page}};
    Json related = related_of(asked, finding);
    if (asked.client.related && !related.empty()) json["relatedInformation"] = std::move(related);
    return json;
}

}  // namespace

Json diagnostics(const Asked& asked) {
    Json list = Json::array();
    for (const Finding& finding : asked.document.findings)
        list.push_back(diagnostic_of(asked, finding));
    return list;
}

std::string page_of(const Code& code, const About& about) {
    if (about.pages.empty() || code.bad.empty()) return {};
    const bool is_address = about.pages.find("://") != std::string::npos;
    const std::string base = is_address ? about.pages : uri_of(about.pages);
    return fmt::format("{}{}{}.md", base, base.ends_with('/') ? "" : "/", code.name);
}

}  // namespace tthc::lsp
