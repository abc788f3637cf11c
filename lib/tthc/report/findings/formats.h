#pragma once

#include "tthc/report/limit.h"
#include "tthc/report/run_report.h"
#include "tthc/report/workbook/workbook.h"

#include <string>
#include <string_view>
#include <vector>

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
/// One line a finding, for people and for editors that jump to places.
void write_concise(const RunReport& report, const Style& style, const Sink& sink);
/// What `json` holds, an object a line: `header` first, `summary` last, so that a stream that was
/// cut is seen.
void write_ndjson(const RunReport& report, const Style& style, const Sink& sink);
/// The XML that GitLab and Jenkins read: a suite a file, a case a finding; what is below the level
/// of `--fail-on` passes.
void write_junit(const RunReport& report, const Style& style, const Sink& sink);
/// Checkstyle 5 XML.
void write_checkstyle(const RunReport& report, const Style& style, const Sink& sink);
/// Workflow commands of GitHub Actions, an annotation a line.
void write_github(const RunReport& report, const Style& style, const Sink& sink);
/// GitLab code quality: the keys of Code Climate that GitLab reads.
void write_gitlab(const RunReport& report, const Style& style, const Sink& sink);
/// Reviewdog diagnostics, one a line (rdjsonl); columns count bytes.
void write_rdjson(const RunReport& report, const Style& style, const Sink& sink);
/// RFC 4180, a row a finding; the other with the byte-order mark that Excel needs.
void write_csv(const RunReport& report, const Style& style, const Sink& sink);
void write_csv_for_excel(const RunReport& report, const Style& style, const Sink& sink);

/// All that other formats ask for, in both languages, a line each thing: `tthc render` makes any
/// format of it again. Only the version that wrote it reads it.
void write_saved(const RunReport& report, const Style& style, const Sink& sink);

/// One page of HTML that needs nothing else, with search and filters.
void write_html_page(const RunReport& report, const Style& style, const Sink& sink);

/// What is no text: the bytes of a file, and what of the report is not in it.
struct Binary {
    std::string bytes;
    std::vector<Message> notes;
};
/// The worksheet that a department answers, a row a finding: a workbook of Excel 2007.
Result<Binary> make_worksheet(const RunReport& report, const Style& style);
/// The official document that is signed: Word 2007 and later.
Result<Binary> make_document(const RunReport& report, const Style& style);

struct FindingsFormat {
    std::string_view name;
    void (*write)(const RunReport& report, const Style& style, const Sink& sink);
    Limit limit = {};  ///< of those who read the format
    /// Instead of `write`, of a format that is no text.
    Result<Binary> (*make)(const RunReport& report, const Style& style) = nullptr;
    bool names_procedures = false;  ///< says what procedures are called, and of which authority
};

/// The first is the default.
inline constexpr FindingsFormat findings_formats[] = {
    {"text", write_text_report},
    {"summary", write_summary},
    {"markdown", write_markdown_report},
    {"concise", write_concise},
    {"json", write_json},
    {"ndjson", write_ndjson},
    {"sarif", write_sarif, {.all = 25'000}},
    {"junit", write_junit},
    {"checkstyle", write_checkstyle},
    {"github", write_github, {.of_a_level = 10}},
    {"gitlab", write_gitlab},
    {"rdjson", write_rdjson},
    {"csv", write_csv},
    {"csv-bom", write_csv_for_excel},
    {"xlsx", nullptr, {.all = most_sheet_rows - 1}, make_worksheet, true},
    {"docx", nullptr, {.all = 10'000}, make_document, true},
    {"html", write_html_page, {}, nullptr, true},
    {"saved", write_saved, {}, nullptr, true}};

}  // namespace tthc::report
