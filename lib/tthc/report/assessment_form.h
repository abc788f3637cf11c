#pragma once

#include "tthc/work/assessments.h"

#include <string>

namespace tthc::report {

/// A YAML file to fill in: each question as a comment, what the record says, `…` where a person has
/// to answer.
std::string assessment_form(const AssessmentForm& form, Language language);

}  // namespace tthc::report
