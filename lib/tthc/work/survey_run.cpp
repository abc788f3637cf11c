#include "tthc/work/survey_run.h"

#include "tthc/base/say.h"
#include "tthc/finding/findings.h"
#include "tthc/model/load_record.h"
#include "tthc/table/columns.h"
#include "tthc/table/list_codes.h"
#include "tthc/table/list_findings.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace tthc::survey {
namespace {

using table::Row;

/// Of one file no more cells are told; all are counted.
constexpr std::size_t most_told = 100;

/// Reads one file of answers: a row each person, a column a question.
class AnswerReader {
public:
    AnswerReader(SurveyRun& run, std::string path, std::size_t period)
        : run_(&run), path_(std::move(path)), period_(period) {}

    void read() {
        const auto error = table::read_file(path_, [this](const Row& row) {
            take(row);
            return true;
        });
        if (error) {
            run_->findings.push_back(table::unread_list(path_, error->message));
        } else if (columns_.empty()) {
            add(list_code::no_list, 1, 0,
                {"không có dòng tiêu đề có cột của câu hỏi nào",
                 "no head with a column of a question"});
        }
    }

private:
    Survey& survey() { return *run_->survey; }

    void take(const Row& row) {
        if (table::is_blank(row)) return;
        if (columns_.empty()) {
            find_columns(row);
            return;
        }
        ++run_->rows;
        for (const auto& [question, column] : columns_)
            take_cell(row, question, column);
    }

    void take_cell(const Row& row, std::size_t question, std::size_t column) {
        const std::string_view cell =
            column < row.cells.size() ? row.cells[column] : std::string_view();
        Answers& answers = survey().answers(period_, question);
        if (cell.empty()) {
            ++answers.missing;
        } else if (const auto level = survey().level_of(question, cell)) {
            ++answers.of_level[*level];
        } else {
            ++answers.unread;
            if (++told_ <= most_told) {
                add(list_code::unread_cell, row.line, column,
                    say("câu “{0}”: trả lời không có trong thang đo",
                        "question “{0}”: the scale has no such answer",
                        survey().file().questions[question].id.value));
            }
        }
    }

    static bool is_column_of(const Question& question, std::string_view cell) {
        const std::string key = importing::title_key(cell);
        if (key.empty()) return false;
        if (key == importing::title_key(question.id.value) ||
            key == importing::title_key(question.name.value))
            return true;
        return std::any_of(
            question.columns.begin(), question.columns.end(),
            [&](const auto& title) { return key == importing::title_key(title.value); });
    }

    void find_columns(const Row& row) {
        if (++looked_at_ > table::deepest_head) return;
        const auto& questions = survey().file().questions;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            for (std::size_t column = 0; column < row.cells.size(); ++column) {
                if (!is_column_of(questions[i], row.cells[column])) continue;
                columns_.emplace_back(i, column);
                break;
            }
        }
    }

    void add(const Code& code, std::uint32_t line, std::size_t column, Message message) {
        run_->findings.push_back(table::at_cell(path_, line, column, code, std::move(message)));
    }

    SurveyRun* run_;
    std::string path_;
    std::size_t period_;
    std::vector<std::pair<std::size_t, std::size_t>> columns_;  ///< question and column
    std::size_t looked_at_ = 0;
    std::size_t told_ = 0;
};

/// Shares that the answers do not give, and shares that cannot be right together.
void judge_published(SurveyRun& run, const SourceFile& source) {
    Findings findings(source);
    for (const PublishedQuestion& question : run.published) {
        for (const PublishedShare* const share : question.differ) {
            findings.add(
                list_code::share_differs, share->share->span, "published",
                say("các phiếu trả lời không cho tỷ lệ {} này",
                    "the answers do not give the share {}", share->share->value.to_string()));
        }
        if (question.sum != Sum::too_much && question.sum != Sum::level_unsaid) continue;
        const auto& words = record::word_of(question.sum).title;
        findings.add(list_code::shares_do_not_add_up, question.shares.front()->place.span,
                     "published",
                     say("câu “{2}”: {0}", "question “{2}”: {1}", words.vi, words.en,
                         question.shares.front()->question.value));
    }
    auto more = findings.take();
    std::move(more.begin(), more.end(), std::back_inserter(run.findings));
}

}  // namespace

SurveyRun run_survey(const Source& source) {
    SurveyRun run{.path = source.path()};
    const auto file = source.read();
    if (!file) {
        run.findings = unreadable(source.path(), file.error().message);
        return run;
    }
    auto loaded = load_record<SurveyFile>(*file);
    run.findings = std::move(loaded.findings);
    if (!loaded.record) return run;
    if (auto dangling = Survey::dangling(*loaded.record)) {
        Findings findings(*file);
        findings.add(load_code::wrong_value, dangling->first, "", std::move(dangling->second));
        run.findings = findings.take();
        return run;
    }
    run.survey.emplace(*std::move(loaded.record));
    const auto folder = std::filesystem::path(source.path()).parent_path();
    for (const AnswerFile& answers : run.survey->file().answers) {
        const std::string path = (folder / answers.file.value).generic_string();
        AnswerReader(run, path, run.survey->period_number(answers.period.value)).read();
    }
    run.published = published_questions(*run.survey);
    judge_published(run, *file);
    std::stable_sort(
        run.findings.begin(), run.findings.end(),
        [](const Finding& left, const Finding& right) { return left.where < right.where; });
    return run;
}

}  // namespace tthc::survey
