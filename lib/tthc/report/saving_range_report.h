#pragma once

#include "tthc/cost/plan_estimate.h"
#include "tthc/report/document/document.h"
#include "tthc/report/json.h"

namespace tthc::report {

/// How far the saving of a plan may go, and which inputs decide it; nothing where none is a range.
void add_saving_range(Document& document, const PlanEstimate& plan);
Json saving_range_json(const PlanEstimate& plan, Language language);

}  // namespace tthc::report
