#include "tthc/report/assessment_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/estimate_cells.h"
#include "tthc/report/procedure_words.h"

#include <fmt/format.h>

#include <map>

namespace tthc::report {
namespace {

using assess::AnsweredQuestion;
using assess::State;

const std::string no_text = "…";

void add_text(Document& document, Message text, std::size_t depth = 0) {
    document.emplace_back(Paragraph{{{std::move(text)}}, depth});
}

void add_label(Document& document, const Bilingual& text) {
    document.emplace_back(Heading{{{say(text), Color::strong}}});
}

void add_head_lines(Document& document, const AssessmentRun& run) {
    const auto& file = *run.file;
    const auto& stage = record::word_of(file.stage->value).title;
    const auto& novelty = record::word_of(file.novelty()).title;
    document.emplace_back(
        Heading{{{same(procedure_title(run.code, run.path, run.name)), Color::strong}}});
    if (file.draft && assess::is_filled_in(file.draft->name)) {
        add_text(document, say("dự thảo: {}", "draft: {}", printable(file.draft->name.value)));
    }
    add_text(document, say("giai đoạn: {0}; {1}; ngày đánh giá {2}", "stage: {3}; {4}; day: {2}",
                           stage.vi, novelty.vi, to_dmy(file.day->value), stage.en, novelty.en));
    add_text(document, say("câu hỏi: {}", "questions: {}", printable(run.set.name.value)));
    document.emplace_back(Break{});
}

struct PartCounts {
    std::size_t answered = 0;
    std::size_t against = 0;
    std::size_t open = 0;
    std::size_t not_required = 0;
};

Table parts_table(const AssessmentRun& run) {
    std::map<assess::Part, PartCounts> parts;
    for (const AnsweredQuestion& one : run.judgement.questions) {
        PartCounts& counts = parts[one.question.part->value];
        if (one.state == State::answered) ++counts.answered;
        if (one.state == State::open) ++counts.open;
        if (one.state == State::not_required) ++counts.not_required;
        if (one.state == State::answered && one.speaks_against()) ++counts.against;
    }
    Table table{{cell_of({"Phần", "Part"}), cell_of({"Đã trả lời", "Answered"}),
                 cell_of({"Chưa đáp ứng", "Does not hold"}),
                 cell_of({"Chưa trả lời", "Not answered"}), cell_of({"Không cần", "Not required"})},
                {}};
    const auto number = [](std::size_t count) {
        return Amount::number(Rational(static_cast<std::int64_t>(count)));
    };
    for (const auto& [part, counts] : parts) {
        table.rows.push_back({cell_of(record::word_of(part).title), number(counts.answered),
                              number(counts.against), number(counts.open),
                              number(counts.not_required)});
    }
    return table;
}

void add_against(Document& document, const AssessmentRun& run) {
    bool first = true;
    for (const AnsweredQuestion& one : run.judgement.questions) {
        if (one.state != State::answered || !one.speaks_against()) continue;
        if (first) add_label(document, {"Chưa đáp ứng", "What does not hold"});
        first = false;
        const auto& element = record::word_of(one.question.element->value).title;
        const Message item = printable(one.item);
        add_text(document,
                 say("- {0}{1}: {2} ({3})", "- {4}{5}: {2} ({3})", element.vi,
                     item.vi.empty() ? "" : ", " + item.vi,
                     one.text.empty() ? no_text : printable(one.text), one.question.id.value,
                     element.en, item.en.empty() ? "" : ", " + item.en),
                 1);
    }
    if (!first) document.emplace_back(Break{});
}

Table once_table(const Estimate& estimate) {
    Table table{{cell_of({"Chi phí tuân thủ", "Compliance cost"}), cell_of({"Chi phí", "Cost"})},
                {}};
    const std::pair<Bilingual, const Spread*> rows[] = {
        {{"Một hồ sơ, không gồm phí, lệ phí", "One dossier, without fees"}, &estimate.without_fees},
        {{"Phí, lệ phí của một hồ sơ", "Fees of one dossier"}, &estimate.fees},
        {{"Một năm, gồm phí, lệ phí", "One year, with fees"}, &estimate.year_with_fees}};
    for (const auto& [title, value] : rows) {
        Amount amount = money_of(*value);
        amount.bound = bound_of(estimate);
        table.rows.push_back({cell_of(title), std::move(amount)});
    }
    return table;
}

Table saving_table(const Saving& saving, const Bilingual& of,
                   const std::vector<std::pair<Bilingual, const Figure*>>& figures) {
    Table table{{cell_of(of), cell_of({"Trước", "Before"}), cell_of({"Sau", "After"}),
                 cell_of({"Tiết kiệm", "Saved"}), cell_of({"Tỷ lệ", "Rate"})},
                {}};
    for (const auto& named : figures) {
        const Figure& figure = *named.second;
        Amount before = Amount::money(figure.before);
        before.bound = bound_of(saving.adjusted);
        Amount after = Amount::money(figure.after);
        after.bound = saving.abolished ? Amount::Bound::exact : bound_of(saving.after);
        Amount saved = Amount::money(figure.saved());
        if (!saving.untold.empty()) saved.bound = Amount::Bound::at_most;
        table.rows.push_back({cell_of(named.first), std::move(before), std::move(after),
                              std::move(saved), rate_of(figure.rate())});
    }
    return table;
}

Message doubt_words(const AssessmentRun& run) {
    const auto& doubt = record::word_of(run.judgement.doubt).title;
    return say("thẩm quyền: {0}", "power: {1}", doubt.vi, doubt.en);
}

class AssessmentContent : public Content {
public:
    explicit AssessmentContent(AssessmentRun run) : run_(std::move(run)) {}

    Document body() const override { return told(run_); }

    Document closing() const override {
        Document document;
        if (!run_.file) return document;
        const auto& judgement = run_.judgement;
        add_text(document, say("{} câu: {} đã trả lời, {} chưa trả lời, {} không cần trả lời",
                               "questions: {}; answered: {}, not answered: {}, not required: {}",
                               judgement.questions.size(), judgement.count(State::answered),
                               judgement.count(State::open), judgement.count(State::not_required)));
        document.emplace_back(Paragraph{verdict_line(run_)});
        return document;
    }

    void add_keys(JsonWriter& json, Language language) const override {
        add_assessment_keys(run_, json, language);
    }

    Paper paper(const RunReport& report) const override {
        return run_.file ? assessment_paper(run_) : Content::paper(report);
    }

private:
    AssessmentRun run_;
};

}  // namespace

Line verdict_line(const AssessmentRun& run) {
    const auto verdict = run.judgement.verdict;
    const auto& words = record::word_of(verdict).title;
    const bool holds = verdict == assess::Verdict::meets || verdict == assess::Verdict::explained;
    return {{{"kết luận:", "verdict:"}, Color::strong},
            {say(words), holds ? Color::good : Color::error}};
}

Document told_cost(const ImpactCost& cost) {
    Document document;
    for (const Message& line : parameter_lines(cost.parameters))
        add_text(document, printable(line));
    if (cost.introduced) {
        document.emplace_back(once_table(*cost.introduced));
        if (cost.introduced->is_short()) {
            add_text(document, {"≥: bản ghi còn thiếu số liệu (tthc estimate cho biết thiếu gì)",
                                "≥: inputs are missing (tthc estimate tells which)"});
        }
    }
    if (cost.saving) {
        const Saving& saving = *cost.saving;
        document.emplace_back(
            saving_table(saving, {"Một hồ sơ", "One dossier"}, once_figures(saving)));
        document.emplace_back(Break{});
        document.emplace_back(saving_table(saving, {"Một năm", "One year"}, year_figures(saving)));
    }
    document.emplace_back(Break{});
    return document;
}

Document told(const AssessmentRun& run) {
    Document document;
    if (!run.file) return document;
    add_head_lines(document, run);
    document.emplace_back(parts_table(run));
    document.emplace_back(Break{});
    add_against(document, run);
    if (run.file->novelty() != assess::Novelty::abolished) {
        add_text(document, doubt_words(run));
        document.emplace_back(Break{});
    }
    if (run.cost) add(document, told_cost(*run.cost));
    return document;
}

RunReport assessment_report(AssessmentRun run) {
    RunReport report{.run = {.command = "assess", .inputs = {run.path}}};
    if (run.file) report.as_of = run.file->day->value;
    report.findings = run.findings;
    report.files.push_back(run.path);
    report.content = std::make_unique<AssessmentContent>(std::move(run));
    return report;
}

}  // namespace tthc::report
