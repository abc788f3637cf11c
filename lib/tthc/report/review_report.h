#pragma once

#include "tthc/report/json.h"
#include "tthc/report/output_format.h"
#include "tthc/review/reviewer.h"

#include <string>

namespace tthc::report {

/// What `review` prints.
struct ReviewReport {
    RunInfo run;
    Review review;
    Date as_of;
};

/// How much was checked and found, in one line.
std::string summary_line(const Review& review, Language language);

std::string review_text(const ReviewReport& report, const Style& style);
std::string review_json(const ReviewReport& report, const Style& style);
/// Findings counted by rule, errors first.
std::string review_summary(const ReviewReport& report, const Style& style);

inline constexpr OutputFormat<ReviewReport> review_formats[] = {
    {"text", review_text}, {"summary", review_summary}, {"json", review_json}};

}  // namespace tthc::report
