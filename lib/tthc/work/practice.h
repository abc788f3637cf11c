#pragma once

#include "tthc/base/rational.h"
#include "tthc/cases/case_list.h"
#include "tthc/feedback/register.h"

#include <map>
#include <string>

/// What practice says of procedures, for the plan of their review.
namespace tthc::plan {

/// By the code of the procedure.
using ByCode = std::map<std::string, Rational, std::less<>>;

/// How many complaints there are; those that name no procedure are left out.
ByCode complaints_by_code(const feedback::RegisterResults& results);

/// The share that came back late, of the dossiers returned whose due date is known.
ByCode late_by_code(const cases::CaseResults& results);

}  // namespace tthc::plan
