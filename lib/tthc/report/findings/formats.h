#pragma once

#include "tthc/report/run_report.h"

#include <string_view>

/// The formats of every command that has findings: each is one file of this folder and one row
/// here.
namespace tthc::report {

/// For people: each finding with its line, what to do and the grounds; then the rest of the report.
void write_text_report(const RunReport& report, const Style& style, const Sink& sink);
void write_markdown_report(const RunReport& report, const Style& style, const Sink& sink);
/// Findings counted by code, errors first; what could not be read in full.
void write_summary(const RunReport& report, const Style& style, const Sink& sink);
/// schemas/report-v1.schema.json
void write_json(const RunReport& report, const Style& style, const Sink& sink);
/// SARIF 2.1.0 (OASIS standard), for code scanning.
void write_sarif(const RunReport& report, const Style& style, const Sink& sink);

struct FindingsFormat {
    std::string_view name;
    void (*write)(const RunReport& report, const Style& style, const Sink& sink);
};

/// The first is the default.
inline constexpr FindingsFormat findings_formats[] = {{"text", write_text_report},
                                                      {"summary", write_summary},
                                                      {"markdown", write_markdown_report},
                                                      {"json", write_json},
                                                      {"sarif", write_sarif}};

}  // namespace tthc::report
