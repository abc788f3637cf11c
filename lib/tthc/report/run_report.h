#pragma once

#include "tthc/finding/finding_list.h"
#include "tthc/report/document/document.h"
#include "tthc/report/json_writer.h"
#include "tthc/report/paper/paper.h"
#include "tthc/review/procedure_facts.h"
#include "tthc/review/shard.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tthc::report {

class PageWriter;
struct RunReport;
struct Sheet;

/// What a command has to say beside its findings.
class Content {
public:
    Content() = default;
    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;
    virtual ~Content() = default;

    /// What people read after the findings.
    virtual Document body() const { return {}; }
    /// The last lines: how much was done and found.
    virtual Document closing() const { return {}; }
    /// The same for those who asked for a summary alone.
    virtual Document summary() const { return closing(); }
    /// What a page shows in front of the findings: `body`, where a command makes no more of it.
    virtual void add_page(PageWriter& page) const;
    /// The sheets of a workbook in front of the findings; they live no longer than the content.
    virtual std::vector<Sheet> sheets(Language language) const;
    /// False where it had sheets and was saved without them.
    virtual bool has_all_sheets() const { return true; }
    /// What machines read in front of the findings.
    virtual void add_keys(JsonWriter& json, Language language) const = 0;
    /// The report to be signed: by default what people read.
    virtual Paper paper(const RunReport& report) const;
};

/// By what findings are told together.
enum class GroupBy { file, rule, authority, field, severity };

/// How people want to see the findings; formats for machines do not ask.
struct View {
    std::optional<GroupBy> group_by;
    bool statistics = false;          ///< how many there are, behind them
    std::optional<GroupBy> split_by;  ///< a sheet of the worksheet each

    friend bool operator==(const View&, const View&) = default;
};

/// The result of a command: what every format of `report/findings` writes.
struct RunReport {
    RunInfo run;
    Date as_of;                      ///< the day on which grounds hold
    std::vector<const Code*> codes;  ///< what was looked for, found or not
    FindingList findings;
    std::vector<std::string> files;                     ///< that were judged, with findings or not
    std::optional<Severity> fail_on = Severity::error;  ///< from which a finding fails the run
    std::unique_ptr<const Content> content;
    View view;
    std::map<std::string, ProcedureFacts, std::less<>> described;  ///< by path
    Letterhead letterhead;
    std::optional<ReviewPart> part;  ///< where it is one: what joins it to the others
};

}  // namespace tthc::report

namespace tthc::record {
template <>
struct Words<report::GroupBy> {
    using G = report::GroupBy;
    static constexpr Word<G> words[] = {{G::file, "file", {"tệp", "file"}},
                                        {G::rule, "rule", {"quy tắc", "rule"}},
                                        {G::authority, "authority", {"cơ quan", "authority"}},
                                        {G::field, "field", {"lĩnh vực", "field"}},
                                        {G::severity, "severity", {"mức", "severity"}}};
};
}  // namespace tthc::record
