#include "tthc/report/review_report.h"

#include "tthc/finding/tally.h"
#include "tthc/report/findings_json.h"
#include "tthc/report/findings_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

std::string_view name_of(FileKind kind) {
    switch (kind) {
        case FileKind::procedure:
            return "procedure";
        case FileKind::plan:
            return "plan";
        case FileKind::instruments:
            return "instruments";
        case FileKind::agencies:
            return "agencies";
        case FileKind::calendar:
            return "calendar";
        case FileKind::norms:
            return "norms";
        case FileKind::config:
            return "config";
        case FileKind::exchange:
            return "exchange";
        case FileKind::empty:
            return "empty";
        case FileKind::unknown:
            return "unknown";
    }
    return {};
}

std::string skipped_text(const Review& review, Language language) {
    std::string text;
    for (const auto& [kind, number] : review.skipped) {
        const Bilingual start{"bỏ qua tệp loại khác: ", "skipped other kinds of file: "};
        text +=
            fmt::format("{}{} {}", text.empty() ? start.in(language) : ", ", number, name_of(kind));
    }
    return text.empty() ? text : fmt::format("{}\n", text);
}

std::string plural(std::size_t number, std::string_view word) {
    return fmt::format("{} {}{}", number, word, number == 1 ? "" : "s");
}

/// Procedures, and files that could not be read.
std::size_t files_of(const Review& review, const FindingTally& counts) {
    return review.procedures + counts.incomplete_files;
}

}  // namespace

std::string summary_line(const Review& review, Language language) {
    const FindingTally counts = tally(review.findings);
    const std::size_t files = files_of(review, counts);
    if (language == Language::vi) {
        std::string text = fmt::format("Đã kiểm tra {} tệp: {} lỗi, {} cảnh báo, {} thông tin",
                                       files, counts.errors, counts.warnings, counts.info);
        if (counts.incomplete())
            text += fmt::format("; {} tệp chưa đọc được", counts.incomplete_files);
        return text + "\n";
    }
    std::string text = fmt::format("{} checked: {}, {}, {} info", plural(files, "file"),
                                   plural(counts.errors, "error"),
                                   plural(counts.warnings, "warning"), counts.info);
    if (counts.incomplete()) {
        text += fmt::format("; {} could not be read", plural(counts.incomplete_files, "file"));
    }
    return text + "\n";
}

std::string review_text(const ReviewReport& report, const Style& style) {
    std::string text;
    for (const Finding& finding : report.review.findings)
        text += finding_text(finding, report.as_of, style) + "\n";
    for (const Message& note : report.run.notes)
        text += fmt::format("{}\n", note.in(style.language));
    text += skipped_text(report.review, style.language);
    return text + summary_line(report.review, style.language);
}

std::string review_json(const ReviewReport& report, const Style& style) {
    const FindingTally counts = tally(report.review.findings);
    Json skipped = Json::object();
    for (const auto& [kind, number] : report.review.skipped)
        skipped[std::string(name_of(kind))] = number;
    Json json = json_head(report.run);
    json["as_of"] = to_iso(report.as_of);
    json["summary"] = {{"files", files_of(report.review, counts)},
                       {"procedures", report.review.procedures},
                       {"incomplete", counts.incomplete_files},
                       {"errors", counts.errors},
                       {"warnings", counts.warnings},
                       {"info", counts.info},
                       {"skipped", skipped}};
    json["findings"] = findings_json(report.review.findings, report.as_of, style.language);
    json["notes"] = json_notes(report.run, style.language);
    return to_text(json);
}

}  // namespace tthc::report
