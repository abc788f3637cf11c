#include "tthc/report/law_import_report.h"

#include "tthc/base/say.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace tthc::report {
namespace {

class LawImportContent : public Content {
public:
    explicit LawImportContent(LawImport result) : result_(std::move(result)) {}

    Document closing() const override {
        const importing::ActTally& tally = result_.tally;
        Document document;
        document.emplace_back(Paragraph{
            {{say("{} văn bản vào {}: {} mới, {} bổ sung, {} không đổi",
                  "acts into {1}: {0} ({2} new, {3} completed, {4} unchanged)", result_.acts,
                  result_.table, tally.added, tally.completed, tally.unchanged)}}});
        if (tally.differing > 0)
            document.emplace_back(Paragraph{
                {{say("{} văn bản mà danh sách và bảng ghi khác nhau",
                      "acts of which list and table say different things: {}", tally.differing)}},
                1});
        if (result_.unread > 0)
            document.emplace_back(
                Paragraph{{{say("{} dòng không đọc được", "rows that could not be read: {}",
                                result_.unread)}},
                          1});
        if (!result_.unused.empty())
            document.emplace_back(Paragraph{
                {{say("cột không dùng: {}", "columns not used: {}", unused_columns())}}, 1});
        return document;
    }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        const importing::ActTally& tally = result_.tally;
        json.add("table", result_.table);
        json.add("written", result_.written);
        json.add("summary", {{"acts", result_.acts},
                             {"added", tally.added},
                             {"completed", tally.completed},
                             {"unchanged", tally.unchanged},
                             {"differing", tally.differing},
                             {"unread", result_.unread}});
        json.add("unused_columns", result_.unused);
    }

private:
    std::string unused_columns() const {
        return fmt::format("{}", fmt::join(result_.unused, ", "));
    }

    LawImport result_;  ///< without its findings
};

}  // namespace

RunReport law_import_report(LawImport result) {
    RunReport report{.run = {.command = "law"}};
    report.findings = result.findings;
    report.findings.sort();
    report.content = std::make_unique<LawImportContent>(std::move(result));
    return report;
}

}  // namespace tthc::report
