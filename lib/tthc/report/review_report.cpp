#include "tthc/report/review_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/finding/tally.h"
#include "tthc/model/kind.h"
#include "tthc/review/ranking.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

using Skipped = std::vector<std::pair<std::string_view, std::size_t>>;

/// Files of other kinds, in the order of the kinds.
Skipped in_order(const std::map<std::string, std::size_t, std::less<>>& skipped) {
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

/// What was taken out of the findings, each with its number.
struct TakenOut {
    std::string_view key;
    std::size_t number;
    Bilingual words;
};

std::vector<TakenOut> taken_out(const ReviewRun& run) {
    return {
        {"suppressed", run.review.suppressed, {"được bỏ qua, có lý do", "ignored for a reason"}},
        {"in_baseline", run.in_baseline, {"có trong mốc", "in the baseline"}},
        {"there_before", run.there_before, {"đã có từ trước", "there before"}},
        {"below", run.below, {"dưới mức được hỏi", "below the severity asked for"}}};
}

/// Silence is not a clean bill: what no rule could judge, a line each.
Document told(const UnjudgedRun& unjudged) {
    Document lines;
    const auto add_line = [&](std::size_t number, const Bilingual& words) {
        if (number == 0) return;
        lines.emplace_back(Paragraph{{{{fmt::format("chưa xét được: {} {}", number, words.vi),
                                        fmt::format("not judged: {}: {}", words.en, number)}}}});
    };
    add_line(unjudged.unknown_acts.size(), {"văn bản không có trong sổ (tthc law gaps)",
                                            "acts that the register lacks (tthc law gaps)"});
    add_line(unjudged.acts_without_end.size(),
             {"văn bản mà sổ không biết còn hiệu lực hay không (tthc law gaps)",
              "acts of which the register does not know whether they hold (tthc law gaps)"});
    add_line(unjudged.agencies.size(),
             {"cơ quan không có trong danh mục cơ quan đã giải thể, đổi tên",
              "agencies that are in no list of ended ones"});
    add_line(unjudged.times,
             {"thời hạn chỉ ghi bằng lời", "deadlines that are told in words alone"});
    for (const int year : unjudged.years) {
        lines.emplace_back(
            Paragraph{{{say("chưa xét được: thời hạn của năm {}, chưa có lịch làm việc",
                            "not judged: time limits of {}, which has no calendar", year)}}});
    }
    return lines;
}

Json json_of(const UnjudgedRun& unjudged) {
    return {{"unknown_acts", unjudged.unknown_acts.size()},
            {"acts_without_end", unjudged.acts_without_end.size()},
            {"agencies", unjudged.agencies.size()},
            {"times_in_words", unjudged.times},
            {"years_without_calendar", unjudged.years}};
}

class ReviewContent : public Content {
public:
    ReviewContent(ReviewRun run, const FindingTally& counts, Date as_of,
                  std::vector<RankedProcedure> top)
        : run_(std::move(run)), counts_(counts), as_of_(as_of), top_(std::move(top)) {}

    Document body() const override {
        std::string kinds;
        for (const auto& [kind, number] : in_order(run_.review.skipped))
            kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", number, kind);
        if (kinds.empty()) return {};
        return {Paragraph{
            {{say("bỏ qua tệp loại khác: {}", "skipped other kinds of file: {}", kinds)}}}};
    }

    Document closing() const override {
        Document document;
        if (!top_.empty()) add(document, {top_table(), Break{}});
        add(document, told(run_.review.unjudged));
        document.emplace_back(Paragraph{{{last_line()}}});
        return document;
    }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        Json skipped = Json::object();
        for (const auto& [kind, number] : in_order(run_.review.skipped))
            skipped[std::string(kind)] = number;
        Json summary = {{"files", files()},
                        {"procedures", run_.review.procedures},
                        {"incomplete", counts_.incomplete_files},
                        {"errors", counts_.errors},
                        {"warnings", counts_.warnings},
                        {"info", counts_.info}};
        for (const TakenOut& taken : taken_out(run_))
            summary[std::string(taken.key)] = taken.number;
        summary["skipped"] = skipped;
        summary["unjudged"] = json_of(run_.review.unjudged);
        json.add("as_of", to_iso(as_of_));
        json.add("summary", summary);
        if (!top_.empty()) add_top(json);
    }

    Paper paper(const RunReport& /*report*/) const override {
        Paper paper{.kind = {"BÁO CÁO", "REPORT"},
                    .abbreviation = "BC",
                    .subject = {"Kết quả rà soát thủ tục hành chính",
                                "Review of administrative procedures"}};
        paper.body.emplace_back(Paragraph{{{last_line()}}});
        paper.findings_at = paper.body.size();
        Document unjudged = told(run_.review.unjudged);
        if (unjudged.empty()) return paper;
        paper.body.emplace_back(Heading{
            {{{"III. NỘI DUNG CHƯA XÉT ĐƯỢC", "III. WHAT WAS NOT JUDGED"}, Color::strong}}});
        add(paper.body, std::move(unjudged));
        return paper;
    }

private:
    /// Procedures, and files that could not be read.
    std::size_t files() const { return run_.review.procedures + counts_.incomplete_files; }

    Message last_line() const {
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
        for (const TakenOut& taken : taken_out(run_)) {
            if (taken.number == 0) continue;
            line.vi += fmt::format("; {} {}", taken.number, taken.words.vi);
            line.en += fmt::format("; {} {}", taken.number, taken.words.en);
        }
        return line;
    }

    Table top_table() const {
        Table table{{Words{{"Xem trước", "To look at first"}}, Words{{"Lỗi", "Errors"}},
                     Words{{"Cảnh báo", "Warnings"}}, Words{{"Câu hỏi", "Questions"}},
                     Words{{"Giấy tờ", "Papers"}}, Words{{"Chi phí", "Cost"}}},
                    {},
                    0};
        for (const RankedProcedure& procedure : top_) {
            const auto& [path, facts, found] = procedure;
            const std::string name = utf8::shortened(facts.name, 50);
            const std::string& code = facts.procedure.empty() ? path : facts.procedure;
            table.rows.push_back({Words{printable(same(fmt::format("{} {}", code, name)))},
                                  number(found.errors), number(found.warnings), number(found.info),
                                  number(facts.papers), Amount::money(facts.burden)});
        }
        return table;
    }

    void add_top(JsonWriter& json) const {
        json.open_list("top");
        for (const RankedProcedure& procedure : top_) {
            const auto& [path, facts, found] = procedure;
            json.add_item({{"path", path},
                           {"procedure", facts.procedure},
                           {"name", facts.name},
                           {"field", facts.field},
                           {"authority", facts.authorities},
                           {"errors", found.errors},
                           {"warnings", found.warnings},
                           {"info", found.info},
                           {"papers", facts.papers},
                           {"burden", round_half_away(facts.burden).str()}});
        }
        json.close();
    }

    static Words number(std::size_t value) { return Words{same(std::to_string(value))}; }

    ReviewRun run_;  ///< without its findings
    FindingTally counts_;
    Date as_of_;
    std::vector<RankedProcedure> top_;
};

}  // namespace

RunReport review_report(ReviewRun run, Date as_of, View view, std::size_t top) {
    RunReport report{.run = {.command = "review"}, .as_of = as_of};
    if (run.review.part) {
        ReviewPart& part = *run.review.part;
        part.suppressed = run.review.suppressed;
        part.skipped = run.review.skipped;
        part.unjudged = run.review.unjudged;
        part.top = top;
        report.part = std::move(part);
    }
    std::vector<RankedProcedure> first;
    if (top > 0) first = ranked(run.review);
    if (first.size() > top) first.resize(top);
    report.codes = std::move(run.review.codes);
    auto findings = std::move(run.review.findings);
    report.files = std::move(run.review.files);
    report.described = std::move(run.review.described);
    report.view = view;
    const FindingTally counts = tally(findings);
    report.content =
        std::make_unique<ReviewContent>(std::move(run), counts, as_of, std::move(first));
    report.findings = std::move(findings);
    return report;
}

}  // namespace tthc::report
