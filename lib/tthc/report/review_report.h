#pragma once

#include "tthc/report/json.h"
#include "tthc/report/output_format.h"
#include "tthc/review/reviewer.h"

#include <span>
#include <string>
#include <vector>

namespace tthc::report {

/// What `review` prints.
struct ReviewReport {
    RunInfo run;
    Review review;
    std::span<const Rule* const> rules;
    Date as_of;
    std::vector<SourceFile> known;  ///< sources that are not files: standard input
};

/// How many of each there are; a loading diagnostic counts as an error.
struct ReviewCounts {
    std::size_t files = 0;  ///< procedures and files that could not be read
    std::size_t incomplete = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t info = 0;
};
ReviewCounts count(const Review& review);

/// One row of the report: a diagnostic or a finding, by file, place and code.
struct ReviewItem {
    const Diagnostic* diagnostic = nullptr;
    const Finding* finding = nullptr;
};
std::vector<ReviewItem> sorted_items(const Review& review);

/// How much was checked and found, in one line.
std::string summary_line(const Review& review, Language language);

std::string review_text(const ReviewReport& report, const Style& style);
std::string review_json(const ReviewReport& report, const Style& style);
/// Findings counted by rule, errors first.
std::string review_summary(const ReviewReport& report, const Style& style);

inline constexpr OutputFormat<ReviewReport> review_formats[] = {
    {"text", review_text}, {"summary", review_summary}, {"json", review_json}};

}  // namespace tthc::report
