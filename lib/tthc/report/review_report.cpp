#include "tthc/report/review_report.h"

#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/model/kind.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

using Skipped = std::vector<std::pair<std::string_view, std::size_t>>;

/// Files of other kinds, in the order of the kinds.
Skipped in_order(const std::map<std::string_view, std::size_t>& skipped) {
    Skipped list;
    for (const Kind& kind : all_kinds()) {
        if (const auto found = skipped.find(kind.name); found != skipped.end())
            list.emplace_back(*found);
    }
    for (const auto& [kind, number] : skipped) {
        if (find_kind(kind) == nullptr) list.emplace_back(kind, number);
    }
    return list;
}

std::string plural(std::size_t number, std::string_view word) {
    return fmt::format("{} {}{}", number, word, number == 1 ? "" : "s");
}

class ReviewContent : public Content {
public:
    ReviewContent(Review review, const FindingTally& counts, Date as_of)
        : review_(std::move(review)), counts_(counts), as_of_(as_of) {}

    Document body() const override {
        std::string kinds;
        for (const auto& [kind, number] : in_order(review_.skipped))
            kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", number, kind);
        if (kinds.empty()) return {};
        return {Paragraph{
            {{say("bỏ qua tệp loại khác: {}", "skipped other kinds of file: {}", kinds)}}}};
    }

    Document closing() const override {
        Message line{fmt::format("Đã kiểm tra {} tệp: {} lỗi, {} cảnh báo, {} câu hỏi", files(),
                                 counts_.errors, counts_.warnings, counts_.info),
                     fmt::format("{} checked: {}, {}, {} info", plural(files(), "file"),
                                 plural(counts_.errors, "error"),
                                 plural(counts_.warnings, "warning"), counts_.info)};
        if (counts_.incomplete()) {
            line.vi += fmt::format("; {} tệp chưa đọc được", counts_.incomplete_files);
            line.en +=
                fmt::format("; {} could not be read", plural(counts_.incomplete_files, "file"));
        }
        if (review_.suppressed > 0) {
            line.vi += fmt::format("; {} bỏ qua theo chú thích", review_.suppressed);
            line.en += fmt::format("; {} ignored by comments", review_.suppressed);
        }
        return {Paragraph{{{line}}}};
    }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        Json skipped = Json::object();
        for (const auto& [kind, number] : in_order(review_.skipped))
            skipped[std::string(kind)] = number;
        json.add("as_of", to_iso(as_of_));
        json.add("summary", {{"files", files()},
                             {"procedures", review_.procedures},
                             {"incomplete", counts_.incomplete_files},
                             {"errors", counts_.errors},
                             {"warnings", counts_.warnings},
                             {"info", counts_.info},
                             {"suppressed", review_.suppressed},
                             {"skipped", skipped}});
    }

private:
    /// Procedures, and files that could not be read.
    std::size_t files() const { return review_.procedures + counts_.incomplete_files; }

    Review review_;  ///< without its findings
    FindingTally counts_;
    Date as_of_;
};

}  // namespace

RunReport review_report(Review review, Date as_of) {
    RunReport report{.run = {.command = "review"}, .as_of = as_of};
    report.codes = std::move(review.codes);
    auto findings = std::move(review.findings);
    const FindingTally counts = tally(findings);
    report.content = std::make_unique<ReviewContent>(std::move(review), counts, as_of);
    report.findings = std::move(findings);
    return report;
}

}  // namespace tthc::report
