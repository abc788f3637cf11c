#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/assessment_report.h"
#include "tthc/report/estimate_cells.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

using assess::AnsweredQuestion;
using assess::Part;
using assess::State;

constexpr std::string_view numerals[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII"};

class PaperBody {
public:
    explicit PaperBody(const AssessmentRun& run) : run_(&run) {}

    Document write() {
        add_heading({"Thông tin chung", "General"});
        add_facts();
        for (const auto& word : record::Words<Part>::words)
            add_part(word.value);
        if (run_->cost) {
            add_heading({"Chi phí tuân thủ", "Compliance cost"});
            add(document_, told_cost(*run_->cost));
        }
        add_open_matters();
        add_heading({"Kết luận", "Conclusion"});
        document_.emplace_back(Paragraph{verdict_line(*run_)});
        return std::move(document_);
    }

private:
    void add_heading(const Bilingual& title) {
        const std::string_view number = numerals[number_ % std::size(numerals)];
        ++number_;
        document_.emplace_back(
            Heading{{{say("{0}. {1}", "{0}. {2}", number, title.vi, title.en), Color::strong}}});
    }

    void add_fact(const Bilingual& title, const Message& value) {
        document_.emplace_back(
            Paragraph{{{say("{0}: {1}", "{2}: {3}", title.vi, printable(value).vi, title.en,
                            printable(value).en)}}});
    }

    void add_facts() {
        const auto& file = *run_->file;
        add_fact({"Thủ tục", "Procedure"}, same(run_->name));
        if (file.draft && assess::is_filled_in(file.draft->name))
            add_fact({"Dự thảo", "Draft"}, same(file.draft->name.value));
        add_fact({"Nội dung", "What is done"}, say(record::word_of(file.novelty()).title));
        add_fact({"Giai đoạn", "Stage"}, say(record::word_of(file.stage->value).title));
        add_fact({"Câu hỏi", "Questions"}, same(run_->set.name.value));
        if (file.novelty() != assess::Novelty::abolished) {
            add_fact({"Thẩm quyền quy định", "Power to prescribe it"},
                     say(record::word_of(run_->judgement.doubt).title));
        }
    }

    static Words answer_of(const AnsweredQuestion& one) {
        if (one.state == State::not_required) return {{"Không cần trả lời", "Not required"}};
        if (one.state == State::open) return {{"……", "……"}};
        if (one.question.words && one.question.words->value) return {};
        return {say(record::word_of(one.reply).title)};
    }

    static Words question_of(const AnsweredQuestion& one) {
        const Message item = printable(one.item);
        const auto in = [](const std::string& text, const std::string& of) {
            return of.empty() ? printable(text) : fmt::format("{}: {}", of, printable(text));
        };
        return {{in(one.question.text.value, item.vi), in(one.question.english.value, item.en)}};
    }

    void add_part(Part part) {
        Table table{.head = {cell_of({"STT", "No."}), cell_of({"Nội dung đánh giá", "Question"}),
                             cell_of({"Trả lời", "Answer"}),
                             cell_of({"Nội dung, lý do", "Content, reason"}),
                             cell_of({"Căn cứ", "Provision"})},
                    .rows = {},
                    .of_words = true};
        for (const AnsweredQuestion& one : run_->judgement.questions) {
            if (one.question.part->value != part) continue;
            const Message said = printable(one.says.text);
            const std::string text = printable(one.text);
            table.rows.push_back({Words{same(std::to_string(table.rows.size() + 1))},
                                  question_of(one), answer_of(one),
                                  Words{text.empty() ? said : same(text)},
                                  Words{same(one.question.basis->value.to_string())}});
        }
        if (table.rows.empty()) return;
        const auto& title = record::word_of(part).title;
        add_heading(title);
        document_.emplace_back(std::move(table));
    }

    void add_open_matters() {
        if (run_->findings.empty()) return;
        add_heading({"Nội dung còn phải xem lại", "What has to be looked at"});
        for (const Finding& finding : run_->findings) {
            const Message what = printable(finding.message);
            document_.emplace_back(Paragraph{
                {{say("- {0} ({2})", "- {1} ({2})", what.vi, what.en, finding.code->id)}}});
        }
    }

    const AssessmentRun* run_;
    Document document_;
    std::size_t number_ = 0;
};

}  // namespace

Paper assessment_paper(const AssessmentRun& run) {
    const std::string name = printable(run.name);
    return {.kind = {"BẢN ĐÁNH GIÁ", "ASSESSMENT"},
            .abbreviation = "",
            .subject = say("Tác động của thủ tục hành chính “{}”",
                           "Impact of the administrative procedure “{}”", name),
            .body = PaperBody(run).write(),
            .across = true};
}

}  // namespace tthc::report
