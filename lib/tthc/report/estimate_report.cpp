#include "tthc/report/estimate_report.h"

#include "tthc/report/estimate_paper.h"

namespace tthc::report {
namespace {

class EstimateContent : public Content {
public:
    explicit EstimateContent(Estimates result) : result_(std::move(result)) {}

    Document body() const override { return told(result_); }
    Document summary() const override { return told_in_short(result_); }
    void add_keys(JsonWriter& json, Language language) const override {
        add_estimate_keys(result_, json, language);
    }
    Paper paper(const RunReport& /*report*/) const override { return estimate_paper(result_); }

private:
    Estimates result_;  ///< without its findings
};

}  // namespace

RunReport estimate_report(Estimates result) {
    RunReport report{.run = {.command = "estimate", .notes = result.notes}};
    report.findings = result.findings;
    report.content = std::make_unique<EstimateContent>(std::move(result));
    return report;
}

}  // namespace tthc::report
