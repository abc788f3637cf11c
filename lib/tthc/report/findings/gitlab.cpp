#include "tthc/finding/fingerprint.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/levels.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>

namespace tthc::report {
namespace {

constexpr LevelWords gitlab_levels{"major", "minor", "info"};

std::string_view without_leading_dot(std::string_view path) {
    while (path.starts_with("./"))
        path.remove_prefix(2);
    return path;
}

/// Of two items with one fingerprint only one is kept, so that equal ones are numbered; the path is
/// part of it, for one procedure may stand in two files.
class UniqueMarks {
public:
    std::string next(const Finding& finding) {
        if (finding.where.file != file_) seen_.clear();
        file_ = finding.where.file;
        const std::string mark = fmt::format("{}:{}", fingerprint(finding), file_);
        return fmt::format("{}:{}", mark, ++seen_[mark]);
    }

private:
    std::string file_;
    std::map<std::string, std::size_t> seen_;  ///< of this file
};

Json issue_json(const Finding& finding, std::string mark, Language language) {
    const std::string text = fmt::format("{}: {}", finding.code->id, finding.message.in(language));
    return {{"description", text},
            {"check_name", finding.code->name},
            {"fingerprint", std::move(mark)},
            {"severity", gitlab_levels.of(finding.severity)},
            {"location",
             {{"path", without_leading_dot(finding.where.file)},
              {"lines", {{"begin", finding.where.begin.line}, {"end", finding.where.end.line}}}}}};
}

}  // namespace

void write_gitlab(const RunReport& report, const Style& style, const Sink& sink) {
    JsonWriter json(sink);
    UniqueMarks marks;
    json.open_list();
    for (const Finding& finding : report.findings)
        json.add_item(issue_json(finding, marks.next(finding), style.language));
    json.close();
}

}  // namespace tthc::report
