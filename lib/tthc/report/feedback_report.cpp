#include "tthc/report/feedback_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/record/common_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace tthc::report {
namespace {

using feedback::Complaints;
using feedback::RegisterResults;

Words feedback_words(Message text) {
    return {std::move(text)};
}

Cell feedback_count(std::uint64_t number) {
    return Amount::number(Rational(number));
}

template <record::Vocabulary Value>
Message title_or_unknown(const std::optional<Value>& value) {
    if (value) return say(record::word_of(*value).title);
    return {"(không rõ)", "(unknown)"};
}

/// In the order of the vocabulary, what is not known last.
template <record::Vocabulary Value>
std::vector<std::pair<std::optional<Value>, std::uint64_t>> in_order(
    const feedback::Counts<Value>& counts) {
    std::vector<std::pair<std::optional<Value>, std::uint64_t>> all;
    for (const auto& word : record::Words<Value>::words) {
        const auto found = counts.find(word.value);
        if (found != counts.end()) all.emplace_back(*found);
    }
    const auto unknown = counts.find(std::nullopt);
    if (unknown != counts.end()) all.emplace_back(*unknown);
    return all;
}

template <record::Vocabulary Value>
Json counts_json(const feedback::Counts<Value>& counts) {
    Json json = Json::object();
    for (const auto& [value, count] : in_order(counts))
        json[std::string(value ? record::word_of(*value).key : "unknown")] = count;
    return json;
}

template <record::Vocabulary Value>
void add_counts(Document& document, const Bilingual& title, const feedback::Counts<Value>& counts) {
    if (counts.empty()) return;
    Table table;
    table.head = {feedback_words(say(title)), feedback_words({"Số lượng", "Number"})};
    for (const auto& [value, count] : in_order(counts))
        table.rows.push_back({feedback_words(title_or_unknown(value)), feedback_count(count)});
    document.emplace_back(std::move(table));
    document.emplace_back(Break{});
}

class FeedbackContent : public Content {
public:
    FeedbackContent(feedback::FeedbackRun run, std::size_t most)
        : run_(std::move(run)), most_(most) {}

    Document body() const override {
        const RegisterResults& results = run_.results;
        Document document;
        if (results.rows == results.left_out) return document;
        document.emplace_back(
            Heading{{feedback_words(say("Phản ánh, kiến nghị, đến {0}", "Feedback, on {1}",
                                        to_dmy(run_.today), to_iso(run_.today)))}});
        add_counts(document, {"Hình thức", "Way"}, results.ways);
        add_counts(document, {"Nội dung (Điều 5)", "Topic (Điều 5)"}, results.topics);
        add_counts(document, {"Phân loại (Điều 9)", "Sorted as (Điều 9)"}, results.sorted);
        add_counts(document, {"Kết quả (Điều 15)", "Outcome (Điều 15)"}, results.outcomes);
        add_faults(document);
        add_complaints(document);
        return document;
    }

    Document closing() const override {
        const RegisterResults& results = run_.results;
        Document document;
        document.emplace_back(Paragraph{
            {feedback_words(say("{0} dòng: {1} vào số liệu, {2} không đọc được",
                                "rows: {0}; in the figures: {1}; left out: {2}", results.rows,
                                results.rows - results.left_out, results.left_out))}});
        document.emplace_back(
            Paragraph{{feedback_words(say("{0} đã trả lời; {1} còn mở, trong đó {2} quá hạn",
                                          "answered: {0}; open: {1}, of them past a limit: {2}",
                                          results.answered, results.open, results.open_late))},
                      1});
        document.emplace_back(Paragraph{
            {Words{
                {"20/2008/NĐ-CP chỉ quy định hạn chuyển 05 ngày làm việc; hạn trả lời lấy theo sổ "
                 "nếu có",
                 "20/2008/NĐ-CP sets the limit of transfer alone, 5 working days; that of answers "
                 "is as the register has it, if at all"},
                Color::faint}},
            1});
        return document;
    }

    void add_keys(JsonWriter& json, Language language) const override {
        const RegisterResults& results = run_.results;
        json.add("lang", record::word_of(language).key);
        json.add("as_of", to_iso(run_.today));
        json.add("summary", {{"rows", results.rows},
                             {"items", results.rows - results.left_out},
                             {"left_out", results.left_out},
                             {"answered", results.answered},
                             {"open", results.open},
                             {"open_late", results.open_late}});
        json.add("ways", counts_json(results.ways));
        json.add("topics", counts_json(results.topics));
        json.add("sorted", counts_json(results.sorted));
        json.add("outcomes", counts_json(results.outcomes));
        Json faults = Json::object();
        for (const auto& [fault, count] : results.faults)
            faults[std::string(record::word_of(fault).key)] = count;
        json.add("faults", faults);
        json.open_list("complaints");
        for (const Complaints& each : results.complaints) {
            json.add_item({{"procedure", each.procedure},
                           {"element", each.element ? Json(record::word_of(*each.element).key)
                                                    : Json(nullptr)},
                           {"count", each.count},
                           {"conduct", each.conduct}});
        }
        json.close();
    }

private:
    void add_faults(Document& document) const {
        const auto& faults = run_.results.faults;
        if (faults.empty()) return;
        Table table;
        table.head = {feedback_words({"Sai, thiếu trong sổ", "Faults of the register"}),
                      feedback_words({"Số dòng", "Rows"})};
        for (const auto& [fault, count] : faults)
            table.rows.push_back(
                {feedback_words(say(record::word_of(fault).title)), feedback_count(count)});
        document.emplace_back(std::move(table));
        document.emplace_back(Break{});
    }

    void add_complaints(Document& document) const {
        const auto& complaints = run_.results.complaints;
        if (complaints.empty()) return;
        Table table;
        table.head = {feedback_words({"Thủ tục, bộ phận", "Procedure, element"}),
                      feedback_words({"Phản ánh", "Complaints"}),
                      feedback_words({"Trong đó về hành vi", "Of them, about conduct"})};
        for (std::size_t i = 0; i < std::min(most_, complaints.size()); ++i) {
            const Complaints& each = complaints[i];
            const Message element = title_or_unknown(each.element);
            table.rows.push_back({feedback_words(say("{2} {0}", "{2} {1}", element.vi, element.en,
                                                     printable(each.procedure))),
                                  feedback_count(each.count), feedback_count(each.conduct)});
        }
        document.emplace_back(std::move(table));
        if (complaints.size() > most_) {
            document.emplace_back(
                Paragraph{{Words{say("và {} dòng khác", "and {} more", complaints.size() - most_),
                                 Color::faint}},
                          1});
        }
        document.emplace_back(Break{});
    }

    feedback::FeedbackRun run_;
    std::size_t most_;
};

}  // namespace

RunReport feedback_report(feedback::FeedbackRun run, std::size_t most) {
    RunReport report{.run = {.command = "feedback", .inputs = run.files}};
    report.as_of = run.today;
    report.findings = run.results.findings;
    report.content = std::make_unique<FeedbackContent>(std::move(run), most);
    return report;
}

}  // namespace tthc::report
