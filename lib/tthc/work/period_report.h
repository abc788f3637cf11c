#pragma once

#include "tthc/periodic/figure.h"
#include "tthc/work/case_run.h"
#include "tthc/work/engine.h"
#include "tthc/work/estimates.h"
#include "tthc/work/feedback_run.h"
#include "tthc/work/review_run.h"

#include <span>
#include <string>
#include <vector>

namespace tthc::periodic {

/// What a report is composed with. The inputs of `review` and the procedures and period of `cases`
/// are those of the report.
struct PeriodQuestion {
    ReportingPeriod period;
    ReviewRequest review;
    cases::CaseQuestion cases;
    feedback::RegisterWords words;
    Pricing pricing;
};

/// The report of a period (63/2010/NĐ-CP Điều 35 khoản 3), each figure with its rows.
struct PeriodReport {
    std::string name;
    std::string path;
    ReportingPeriod period;
    Date today;
    std::vector<Section> sections;  ///< all parts, in the order of the law
    std::vector<CheckedPublished> published;
    std::string published_source;
    std::size_t other_statements = 0;  ///< of other periods
    std::size_t other_published = 0;   ///< of other periods
    std::vector<Finding> findings;     ///< what could not be read, and figures that differ
};

/// Reads the report file and everything it names. An error where norms, incomes or files that the
/// settings name cannot be read.
Result<PeriodReport> compose_report(const Source& source, PeriodQuestion question,
                                    std::span<const Rule* const> rules, const Engine& engine);

}  // namespace tthc::periodic
