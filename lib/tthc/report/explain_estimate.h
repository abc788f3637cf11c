#pragma once

#include "tthc/report/document/document.h"
#include "tthc/report/estimate_versions.h"
#include "tthc/work/estimates.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc::report {

/// What can be explained: codes of procedures, paths of lines, ids of measures, numbers of texts to
/// be amended.
std::vector<std::string> explainable(const Estimates& result);

/// How the figures of one of these come about: formula, inputs with their places, norms with their
/// articles, the income with its source.
Document explained(const Estimates& result, std::string_view id);

/// The same of a version, of one line in each version, of the totals, of what a measure saves, of
/// W.
Document explained_version(const PricedVersion& version);
Document explained_line(const std::vector<PricedVersion>& versions, const std::string& path,
                        LineKind kind);
Document explained_totals(const std::vector<PricedVersion>& versions);
Document explained_measure(const ProcedureSaving& procedure, const MeasureSaving& measure);
Document explained_income(const CostParameters& parameters);

}  // namespace tthc::report
