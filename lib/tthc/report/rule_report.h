#pragma once

#include "tthc/report/json.h"
#include "tthc/report/output_format.h"
#include "tthc/review/rule.h"

#include <string>
#include <vector>

namespace tthc::report {

/// What a code stands for: a rule of the review or a diagnostic of the loader, one of the two.
struct Explained {
    const Rule* rule = nullptr;
    const DiagnosticCode* diagnostic = nullptr;
};

/// Codes with all that is known of them: what `explain` and `rules` print.
struct RuleReport {
    RunInfo run;
    std::vector<Explained> items;
};

/// Every diagnostic of the loader and every rule, by code within each.
std::vector<Explained> everything_explained(std::span<const Rule* const> rules);

std::string explain_text(const RuleReport& report, const Style& style);
std::string rules_text(const RuleReport& report, const Style& style);
std::string rules_json(const RuleReport& report, const Style& style);

inline constexpr OutputFormat<RuleReport> explain_formats[] = {{"text", explain_text},
                                                               {"json", rules_json}};
inline constexpr OutputFormat<RuleReport> rules_formats[] = {{"text", rules_text},
                                                             {"json", rules_json}};

/// An example as people should read it: without the marks of the tests, indented.
std::string example_text(std::string_view fragment, std::string_view indent, Language language);

}  // namespace tthc::report
