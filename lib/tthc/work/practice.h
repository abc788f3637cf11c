#pragma once

#include "tthc/base/rational.h"
#include "tthc/cases/case_list.h"
#include "tthc/feedback/register.h"
#include "tthc/source/source.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What practice says of procedures, for the plan of their review.
namespace tthc::plan {

/// By the code of the procedure.
using ByCode = std::map<std::string, Rational, std::less<>>;

/// How many complaints there are; those that name no procedure are left out.
ByCode complaints_by_code(const feedback::RegisterResults& results);

/// The share that came back late, of the dossiers returned whose due date is known.
ByCode late_by_code(const cases::CaseResults& results);

/// Files in which practice is kept, and the procedures whose deadlines hold for it.
struct PracticeFiles {
    std::vector<std::string> registers;  ///< of feedback
    std::vector<std::string> lists;      ///< of dossiers
    std::span<const Source> procedures;
};

struct Practice {
    std::optional<ByCode> complaints;  ///< nothing: no register was given
    std::optional<ByCode> late;        ///< nothing: no list of dossiers was given
    std::vector<Finding> findings;     ///< of the registers and lists alone
};

/// An error where the data are not whole.
Result<Practice> read_practice(const PracticeFiles& files, const std::string& data, Date day,
                               unsigned jobs);

}  // namespace tthc::plan
