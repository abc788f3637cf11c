#include "tthc/report/findings/formats.h"
#include "tthc/report/saved/content.h"
#include "tthc/report/saved/part.h"
#include "tthc/report/saved/to_saved.h"

#include <set>

namespace tthc::report {
namespace {

saved::SavedHead saved_head_of(const RunReport& report) {
    saved::SavedHead head{.format = std::string(saved::format_name),
                          .version = std::string(tool_version()),
                          .command = std::string(report.run.command),
                          .exit_code = report.run.exit_code,
                          .inputs = report.run.inputs,
                          .notes = report.run.notes,
                          .as_of = report.as_of,
                          .fail_on = report.fail_on,
                          .view = report.view,
                          .letterhead = report.letterhead};
    std::set<std::string_view> told;
    for (const Code* const code : report.codes) {
        head.codes.push_back(saved::saved_code(*code));
        told.insert(code->id);
    }
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        const Code& code = report.findings.code(i);
        if (told.insert(code.id).second) head.more_codes.push_back(saved::saved_code(code));
    }
    if (!report.part) return head;
    for (const Finding& finding : report.part->shared) {
        if (told.insert(finding.code->id).second)
            head.more_codes.push_back(saved::saved_code(*finding.code));
    }
    return head;
}

}  // namespace

void write_saved(const RunReport& report, const Style& /*style*/, const Sink& sink) {
    const auto write = [&](std::string_view key, const auto& value) {
        sink(dumped({{std::string(key), saved::to_saved(value)}}, -1));
        sink("\n");
    };
    write("head", saved_head_of(report));
    if (report.part) write("part", saved::saved_part(*report.part));
    write("content", saved::parts_of(report));
    for (const std::string& file : report.files)
        write("file", file);
    for (const auto& [path, facts] : report.described)
        write("described", saved::SavedFacts{path, facts});
    for (const Finding& finding : report.findings)
        write("finding", saved::SavedFinding{std::string(finding.code->id), finding});
    write("end", saved::SavedEnd{report.files.size(), report.findings.size()});
}

}  // namespace tthc::report
