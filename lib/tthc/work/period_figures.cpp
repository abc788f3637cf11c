#include "tthc/work/period_figures.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

namespace tthc::periodic {
namespace {

Figure number_of_rows(std::string id, Message name, RowTrace rows, Message note = {}) {
    const Rational value(rows.rows());
    return {.id = std::move(id),
            .name = std::move(name),
            .value = value,
            .rows = std::move(rows),
            .note = std::move(note)};
}

Figure share_of(std::string id, Message name, std::uint64_t count, std::uint64_t of,
                RowTrace rows) {
    Figure figure{.id = std::move(id),
                  .name = std::move(name),
                  .unit = Unit::rate,
                  .value = {},
                  .of = of,
                  .rows = std::move(rows)};
    if (of > 0) figure.value = Rational(count) / Rational(of);
    return figure;
}

/// The files of the statuses that are told.
template <class Told>
RowTrace files_where(const PublicationStatuses& statuses, const Told& told) {
    RowTrace rows;
    for (const PublicationStatus& one : statuses.procedures) {
        if (told(one)) rows.add(one.path);
    }
    return rows;
}

bool is_in(const DateRange& days, const Maybe<Date>& day) {
    return day && days.holds(day->value);
}

}  // namespace

FigureList publication_figures(const PublicationStatuses& statuses, const DateRange& days) {
    using Status = PublicationStatus;
    const auto figure = [&](std::string id, Message name, const auto& told) {
        return number_of_rows("publication." + std::move(id), std::move(name),
                              files_where(statuses, told));
    };
    return {
        figure("announced", {"Thủ tục được công bố trong kỳ", "Announced in the period"},
               [&](const Status& one) { return is_in(days, one.stated.signed_on); }),
        figure("entered",
               {"Thủ tục nhập Cơ sở dữ liệu quốc gia trong kỳ",
                "Entered in the national database in the period"},
               [&](const Status& one) { return is_in(days, one.stated.entered); }),
        figure("all", {"Thủ tục đang theo dõi", "Procedures, all"},
               [](const Status& /*one*/) { return true; }),
        figure("in-order", {"Thủ tục công bố, công khai đủ", "Procedures in order"},
               [](const Status& one) { return one.is_in_order(); }),
        figure("without-decision",
               {"Thủ tục chưa nêu quyết định công bố", "Without an announcing decision"},
               [](const Status& one) { return one.lacks_decision(); }),
        figure("without-posting", {"Thủ tục chưa nêu nơi niêm yết", "Without a place of posting"},
               [](const Status& one) { return one.lacks_posting(); }),
        figure("late", {"Nhập Cơ sở dữ liệu quốc gia quá hạn", "Entered too late"},
               [](const Status& one) { return one.entry == EntryState::late; }),
        figure("overdue", {"Chưa nhập Cơ sở dữ liệu quốc gia, đã quá hạn", "Not entered, overdue"},
               [](const Status& one) { return one.entry == EntryState::overdue; })};
}

FigureList review_figures(const Review& review) {
    std::array<RowTrace, 3> by_severity;
    std::map<std::string, RowTrace> by_authority;
    for (const Finding& finding : review.findings) {
        if (finding.code->incomplete) continue;
        const Location& where = finding.where;
        by_severity[static_cast<std::size_t>(finding.severity)].add(where.file, where.begin.line);
        const auto facts = review.described.find(where.file);
        if (finding.severity == Severity::info || facts == review.described.end()) continue;
        for (const std::string& authority : facts->second.authorities)
            by_authority[authority].add(where.file, where.begin.line);
    }
    RowTrace files;
    for (const std::string& file : review.files)
        files.add(file);
    FigureList all;
    all.push_back(number_of_rows("review.procedures",
                                 {"Tệp thủ tục được rà soát", "Files of procedures reviewed"},
                                 std::move(files)));
    const auto add = [&](Severity severity, std::string id, Message name) {
        all.push_back(number_of_rows(std::move(id), std::move(name),
                                     by_severity[static_cast<std::size_t>(severity)]));
    };
    add(Severity::error, "review.errors", {"Lỗi", "Errors"});
    add(Severity::warning, "review.warnings", {"Cảnh báo", "Warnings"});
    add(Severity::info, "review.questions", {"Câu hỏi", "Questions"});
    for (const auto& [authority, rows] : by_authority) {
        const std::string name = printable(authority);
        all.push_back(number_of_rows("review.authority." + authority,
                                     say("Lỗi, cảnh báo: {}", "Errors and warnings: {}", name),
                                     rows));
    }
    return all;
}

FigureList case_figures(const cases::CaseRun& run) {
    const cases::CaseResults& results = run.results;
    const cases::CaseTraces& traces = results.traces;
    const auto rows_of = [&](DossierState state) {
        return traces.by_state[static_cast<std::size_t>(state)];
    };
    FigureList all{number_of_rows("cases.received",
                                  {"Hồ sơ tiếp nhận trong kỳ", "Dossiers received in the period"},
                                  traces.counted)};
    for (const auto& word : record::Words<DossierState>::words)
        all.push_back(number_of_rows("cases." + std::string(word.key),
                                     say("Hồ sơ: {}", "Dossiers: {}", word.title.vi, word.title.en),
                                     rows_of(word.value)));
    all.push_back(number_of_rows("cases.undue", {"Hồ sơ không biết hạn", "No due date is known"},
                                 traces.undue));
    RowTrace in_time = rows_of(DossierState::early);
    in_time.add(rows_of(DossierState::on_time));
    const std::uint64_t returned = results.all.due.returned();
    RowTrace rows = in_time;
    rows.add(rows_of(DossierState::late));
    all.push_back(share_of("cases.on-time-rate",
                           {"Tỷ lệ trả trước hạn và đúng hạn", "Returned early or on time"},
                           in_time.rows(), returned, std::move(rows)));
    all.push_back(number_of_rows("cases.carried",
                                 {"Hồ sơ kỳ trước trả trong kỳ (ngoài các số trên)",
                                  "Of earlier periods, returned in this one (in no figure above)"},
                                 traces.carried));
    all.push_back(number_of_rows("cases.outside",
                                 {"Dòng ngoài kỳ, không tính", "Rows outside of the period"},
                                 traces.outside));
    all.push_back(number_of_rows("cases.left-out",
                                 {"Dòng sai, không tính", "Rows that could not be read"},
                                 traces.left_out));
    return all;
}

namespace {

/// Where the answers to a question of a period stand: tallies by line, files whole.
RowTrace answers_trace(const survey::SurveyRun& run, std::size_t period, std::size_t question,
                       const SourceFile& source) {
    const survey::Survey& survey = *run.survey;
    const survey::SurveyFile& file = survey.file();
    RowTrace rows;
    for (const survey::Tally& tally : file.tallies) {
        if (tally.period.value == survey.periods()[period] &&
            tally.question.value == file.questions[question].id.value)
            rows.add(run.path, source.point(tally.place.span.begin).line);
    }
    const auto folder = std::filesystem::path(run.path).parent_path();
    for (const survey::AnswerFile& answers : file.answers) {
        if (answers.period.value == survey.periods()[period])
            rows.add((folder / answers.file.value).generic_string());
    }
    return rows;
}

void add_survey_period(FigureList& all, const survey::SurveyRun& run, std::size_t period,
                       const SourceFile& source) {
    const survey::Survey& survey = *run.survey;
    const std::string begin = "survey." + survey.periods()[period] + ".";
    RowTrace every;
    for (std::size_t i = 0; i < survey.file().questions.size(); ++i) {
        const survey::Question& question = survey.file().questions[i];
        const survey::Answers& answers = survey.answers(period, i);
        const RowTrace rows = answers_trace(run, period, i, source);
        if (!question.factor.value.empty()) every.add(rows);
        for (std::size_t level = 0; level < answers.of_level.size(); ++level) {
            const survey::Level& its = survey.levels(i)[level];
            const std::string name =
                printable(fmt::format("{}: {}", question.name.value, its.name.value));
            all.push_back(share_of(fmt::format("{}{}.{}", begin, question.id.value, its.id.value),
                                   say("Khảo sát, {}", "Survey, {}", name), answers.of_level[level],
                                   answers.all(), rows));
        }
    }
    const survey::Share overall = survey.satisfied_of_all(period);
    all.push_back(share_of(begin + "all", {"Khảo sát, chỉ số hài lòng", "Survey, satisfied"},
                           overall.count, overall.all, std::move(every)));
}

}  // namespace

FigureList survey_figures(const survey::SurveyRun& run, const DateRange& days,
                          const SourceFile& source) {
    FigureList all;
    if (!run.survey) return all;
    RowTrace outside;
    for (std::size_t i = 0; i < run.survey->periods().size(); ++i) {
        const auto period = ReportingPeriod::parse(run.survey->periods()[i]);
        if (period && days.holds(period->days)) {
            add_survey_period(all, run, i, source);
        } else {
            for (std::size_t q = 0; q < run.survey->file().questions.size(); ++q)
                outside.add(answers_trace(run, i, q, source));
        }
    }
    if (outside.rows() > 0)
        all.push_back(number_of_rows(
            "survey.outside",
            {"Khảo sát: dòng của kỳ khác, không tính", "Survey: rows of other periods"},
            std::move(outside)));
    return all;
}

FigureList plan_figures(std::span<const PlanEstimate> plans, std::span<const std::string> paths) {
    FigureList all;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const PlanEstimate& plan = plans[i];
        RowTrace rows;
        rows.add(paths[i]);
        RowTrace procedures;
        for (const ProcedureSaving& one : plan.procedures)
            procedures.add(one.original_path);
        const std::string begin = fmt::format("plan.{}.", i + 1);
        const std::string name = printable(plan.name);
        all.push_back(number_of_rows(begin + "procedures",
                                     say("Thủ tục của phương án: {}", "Procedures of: {}", name),
                                     std::move(procedures)));
        const auto add = [&](const char* id, Unit unit, Message title,
                             std::optional<Rational> value) {
            all.push_back({.id = begin + id,
                           .name = std::move(title),
                           .unit = unit,
                           .value = std::move(value),
                           .rows = rows});
        };
        add("saved", Unit::money,
            {"Chi phí tuân thủ tiết kiệm một năm, gồm phí", "Saved in a year, with fees"},
            plan.year_with_fees.saved());
        add("rate", Unit::rate, {"Tỷ lệ cắt giảm chi phí, gồm phí", "Rate saved, with fees"},
            plan.year_with_fees.rate());
    }
    return all;
}

FigureList table_figures(std::span<const CheckedTable> tables) {
    FigureList all;
    for (const CheckedTable& table : tables) {
        const std::string stem = std::filesystem::path(table.path).stem().string();
        for (const CheckedFigure& one : table.figures) {
            Figure figure{.id = fmt::format("table.{}.{}.{}", stem, one.row, one.column),
                          .name = same(printable(fmt::format("{}: {}", one.name, one.title))),
                          .unit = one.is_rate ? Unit::rate : Unit::count,
                          .value = one.computed,
                          .rows = {},
                          .note = {}};
            figure.rows.add(table.path, one.row);
            const auto& verdict = record::word_of(one.verdict).title;
            const std::string printed = printable(one.printed);
            figure.note =
                say("in là {0}: {1}", "printed {0}: {2}", printed, verdict.vi, verdict.en);
            all.push_back(std::move(figure));
        }
    }
    return all;
}

FigureList feedback_figures(const feedback::FeedbackRun& run) {
    const feedback::RegisterResults& results = run.results;
    const feedback::RegisterTraces& traces = results.traces;
    const auto figure = [](std::string id, Message name, const RowTrace& rows) {
        return number_of_rows("feedback." + std::move(id), std::move(name), rows);
    };
    FigureList all{
        figure("received", {"Phản ánh, kiến nghị nhận trong kỳ", "Feedback received in the period"},
               traces.counted),
        figure("answered", {"Đã trả lời", "Answered"}, traces.answered),
        figure("open", {"Còn mở", "Open"}, traces.open),
        figure("open-late", {"Còn mở, đã quá hạn", "Open, past a limit"}, traces.open_late)};
    all.push_back(figure("outside", {"Dòng ngoài kỳ, không tính", "Rows outside of the period"},
                         traces.outside));
    all.push_back(figure("left-out", {"Dòng sai, không tính", "Rows that could not be read"},
                         traces.left_out));
    return all;
}

}  // namespace tthc::periodic
