#pragma once

#include "tthc/report/document/document.h"
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

}  // namespace tthc::report
