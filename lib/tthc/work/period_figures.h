#pragma once

#include "tthc/periodic/figure.h"
#include "tthc/work/case_run.h"
#include "tthc/work/estimates.h"
#include "tthc/work/feedback_run.h"
#include "tthc/work/publications.h"
#include "tthc/work/review_run.h"
#include "tthc/work/survey_run.h"

#include <span>
#include <vector>

/// What other runs found, as figures of a periodic report. Nothing is computed here but counts and
/// shares of what they counted.
namespace tthc::periodic {

using FigureList = std::vector<Figure>;

/// What was announced and entered in the period, and where all procedures stand.
FigureList publication_figures(const PublicationStatuses& statuses, const DateRange& days);
/// Findings by severity and by authority; a procedure of several authorities counts for each.
FigureList review_figures(const Review& review);
/// Dossiers received in the period of the run.
FigureList case_figures(const cases::CaseRun& run);
/// The periods of the survey that lie in `days`; the others are counted.
FigureList survey_figures(const survey::SurveyRun& run, const DateRange& days,
                          const SourceFile& source);
FigureList plan_figures(std::span<const PlanEstimate> plans, std::span<const std::string> paths);
/// Each figure of a table that follows from those beside it, computed again.
FigureList table_figures(std::span<const CheckedTable> tables);
FigureList feedback_figures(const feedback::FeedbackRun& run);

}  // namespace tthc::periodic
