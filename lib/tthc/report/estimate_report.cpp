#include "tthc/report/estimate_report.h"

#include "tthc/report/estimate_book/sheets.h"
#include "tthc/report/estimate_page.h"
#include "tthc/report/estimate_paper.h"
#include "tthc/report/explain_estimate.h"

#include <utility>

namespace tthc::report {
namespace {

class EstimateContent : public Content {
public:
    EstimateContent(Estimates result, std::string explain)
        : result_(std::move(result)), explain_(std::move(explain)) {}

    Document body() const override {
        return explain_.empty() ? told(result_) : explained(result_, explain_);
    }
    void add_page(PageWriter& page) const override {
        if (explain_.empty()) {
            add_estimate_page(result_, page);
        } else {
            page.add(explained(result_, explain_));
        }
    }
    Document summary() const override { return told_in_short(result_); }
    void add_keys(JsonWriter& json, Language language) const override {
        add_estimate_keys(result_, json, language);
    }
    Paper paper(const RunReport& /*report*/) const override { return estimate_paper(result_); }
    std::vector<Sheet> sheets(Language language) const override {
        return estimate_sheets(result_, language);
    }

private:
    Estimates result_;  ///< without its findings
    std::string explain_;
};

}  // namespace

RunReport estimate_report(Estimates result, std::string explain) {
    RunReport report{.run = {.command = "estimate", .notes = result.notes}};
    report.findings = result.findings;
    report.content = std::make_unique<EstimateContent>(std::move(result), std::move(explain));
    return report;
}

}  // namespace tthc::report
