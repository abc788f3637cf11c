#pragma once

#include "tthc/diff/kinds_of_change.h"
#include "tthc/report/json.h"
#include "tthc/report/output_format.h"
#include "tthc/review/rule.h"

#include <string>
#include <vector>

namespace tthc::report {

/// Codes, and kinds of change, with all that is known of them: what `explain` and `rules` print.
struct CodesReport {
    RunInfo run;
    std::vector<const Code*> codes;
    std::vector<KindOfChange> changes;
};

/// The kind of change that a person calls by its id (`documents.quantity`); the error names the
/// nearest one.
Result<KindOfChange> find_kind_of_change(const std::string& id);

/// Every code there is: rules first, then those of loading and of the import, each by code.
std::vector<const Code*> all_codes(std::span<const Rule* const> rules);

std::string explain_text(const CodesReport& report, const Style& style);
std::string codes_text(const CodesReport& report, const Style& style);
std::string codes_json(const CodesReport& report, const Style& style);

inline constexpr OutputFormat<CodesReport> explain_formats[] = {{"text", explain_text},
                                                                {"json", codes_json}};
inline constexpr OutputFormat<CodesReport> codes_formats[] = {{"text", codes_text},
                                                              {"json", codes_json}};

/// An example as people should read it: without the marks of the tests, indented.
std::string example_text(std::string_view fragment, std::string_view indent, Language language);

}  // namespace tthc::report
