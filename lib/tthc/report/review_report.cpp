#include "tthc/report/review_report.h"

#include "tthc/report/findings_json.h"
#include "tthc/report/findings_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <tuple>

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

auto key_of(const ReviewItem& item) {
    return item.diagnostic != nullptr ? std::tuple(std::string_view(item.diagnostic->file),
                                                   item.diagnostic->begin, item.diagnostic->code)
                                      : std::tuple(std::string_view(item.finding->file),
                                                   item.finding->begin, item.finding->code);
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

}  // namespace

ReviewCounts count(const Review& review) {
    ReviewCounts counts;
    std::set<std::string_view> incomplete;
    for (const Diagnostic& diagnostic : review.diagnostics)
        incomplete.insert(diagnostic.file);
    counts.incomplete = incomplete.size();
    counts.files = review.procedures + counts.incomplete;
    counts.errors = review.diagnostics.size();
    for (const Finding& finding : review.findings) {
        switch (finding.severity) {
            case Severity::error:
                ++counts.errors;
                break;
            case Severity::warning:
                ++counts.warnings;
                break;
            case Severity::info:
                ++counts.info;
                break;
        }
    }
    return counts;
}

std::vector<ReviewItem> sorted_items(const Review& review) {
    std::vector<ReviewItem> items;
    items.reserve(review.diagnostics.size() + review.findings.size());
    for (const Diagnostic& diagnostic : review.diagnostics)
        items.push_back({.diagnostic = &diagnostic});
    for (const Finding& finding : review.findings)
        items.push_back({.finding = &finding});
    std::stable_sort(items.begin(), items.end(),
                     [](const ReviewItem& left, const ReviewItem& right) {
                         return key_of(left) < key_of(right);
                     });
    return items;
}

std::string summary_line(const Review& review, Language language) {
    const ReviewCounts counts = count(review);
    if (language == Language::vi) {
        std::string text = fmt::format("Đã kiểm tra {} tệp: {} lỗi, {} cảnh báo, {} thông tin",
                                       counts.files, counts.errors, counts.warnings, counts.info);
        if (counts.incomplete > 0) text += fmt::format("; {} tệp chưa đọc được", counts.incomplete);
        return text + "\n";
    }
    std::string text = fmt::format("{} checked: {}, {}, {} info", plural(counts.files, "file"),
                                   plural(counts.errors, "error"),
                                   plural(counts.warnings, "warning"), counts.info);
    if (counts.incomplete > 0) {
        text += fmt::format("; {} could not be read", plural(counts.incomplete, "file"));
    }
    return text + "\n";
}

std::string review_text(const ReviewReport& report, const Style& style) {
    Sources sources(report.known);
    std::string text;
    for (const ReviewItem& item : sorted_items(report.review)) {
        if (item.diagnostic != nullptr) {
            text += diagnostic_text(*item.diagnostic, sources, style);
        } else {
            const Rule& rule = *find_rule(report.rules, item.finding->code);
            text += finding_text(*item.finding, rule, report.as_of, sources, style);
        }
        text += '\n';
    }
    for (const Message& note : report.run.notes)
        text += fmt::format("{}\n", note.in(style.language));
    text += skipped_text(report.review, style.language);
    return text + summary_line(report.review, style.language);
}

std::string review_json(const ReviewReport& report, const Style& style) {
    Sources sources(report.known);
    const ReviewCounts counts = count(report.review);
    Json skipped = Json::object();
    for (const auto& [kind, number] : report.review.skipped)
        skipped[std::string(name_of(kind))] = number;
    Json json = json_head(report.run);
    json["as_of"] = to_iso(report.as_of);
    json["summary"] = {{"files", counts.files},
                       {"procedures", report.review.procedures},
                       {"incomplete", counts.incomplete},
                       {"errors", counts.errors},
                       {"warnings", counts.warnings},
                       {"info", counts.info},
                       {"skipped", skipped}};
    json["findings"] = Json::array();
    for (const ReviewItem& item : sorted_items(report.review)) {
        if (item.diagnostic != nullptr) {
            json["findings"].push_back(diagnostic_json(*item.diagnostic, sources, style.language));
        } else {
            const Rule& rule = *find_rule(report.rules, item.finding->code);
            json["findings"].push_back(
                finding_json(*item.finding, rule, report.as_of, sources, style.language));
        }
    }
    json["notes"] = json_notes(report.run, style.language);
    return to_text(json);
}

}  // namespace tthc::report
