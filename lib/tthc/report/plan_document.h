#pragma once

#include "tthc/cost/plan_estimate.h"
#include "tthc/report/document/document.h"

namespace tthc::report {

/// What a plan, or two versions, save: each procedure, then all of them.
void add_plan(Document& document, const PlanEstimate& plan);
void add_targets(Document& document, const PlanEstimate& plan);

}  // namespace tthc::report
