#pragma once

#include "tthc/finding/finding.h"
#include "tthc/source/source.h"
#include "tthc/survey/answers.h"
#include "tthc/survey/published.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc::survey {

/// A survey that was read, with all that its answers and shares have wrong.
struct SurveyRun {
    std::optional<Survey> survey;  ///< empty where the file cannot be used
    std::vector<PublishedQuestion> published;
    std::uint64_t rows = 0;  ///< of files of answers
    std::string path;
    std::vector<Finding> findings;
};

/// Files of answers are named from the folder of the survey.
SurveyRun run_survey(const Source& source);

}  // namespace tthc::survey
