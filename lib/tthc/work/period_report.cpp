#include "tthc/work/period_report.h"

#include "tthc/base/nearest.h"
#include "tthc/base/say.h"
#include "tthc/cost/cost_codes.h"
#include "tthc/cost/published.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/load_record.h"
#include "tthc/work/inputs.h"
#include "tthc/work/period_figures.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace tthc::periodic {
namespace {

namespace fs = std::filesystem;

void append(FigureList& all, FigureList more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// Composes one report; each step takes one kind of input.
class Composer {
public:
    Composer(const SourceFile& source, ReportFile file, PeriodQuestion question,
             PeriodReport& report)
        : source_(source), file_(std::move(file)), question_(std::move(question)), report_(report) {
        for (const auto& word : record::Words<Part>::words)
            report_.sections.push_back({.part = word.value});
    }

    std::optional<Error> compose(std::span<const Rule* const> rules, const Engine& engine) {
        auto inputs = inputs_of(file_.procedures);
        if (!inputs) return inputs.error();
        question_.review.inputs = *std::move(inputs);
        if (auto error = add_procedures(rules, engine)) return error;
        add_cases();
        add_surveys();
        if (auto error = add_plans()) return error;
        add_tables();
        add_feedback();
        add_statements();
        judge_published();
        std::stable_sort(report_.findings.begin(), report_.findings.end());
        return {};
    }

private:
    Section& section(Part part) { return report_.sections[static_cast<std::size_t>(part)]; }

    std::string path_of(const std::string& name) const {
        const fs::path folder = fs::path(source_.path()).parent_path();
        return (folder / name).lexically_normal().generic_string();
    }

    std::vector<std::string> paths_of(const List<std::string>& names) const {
        std::vector<std::string> paths;
        for (const auto& name : names)
            paths.push_back(path_of(name.value));
        return paths;
    }

    Result<std::vector<Source>> inputs_of(const List<std::string>& names) const {
        if (names.empty()) return std::vector<Source>();
        return collect_inputs({.paths = paths_of(names), .exclude = question_.review.exclude},
                              [] { return std::string(); });
    }

    /// Tells what could not be read; what a rule found is a figure.
    template <class Found>
    void keep_incomplete(const Found& found) {
        for (const Finding& finding : found) {
            if (finding.code->incomplete) report_.findings.push_back(finding);
        }
    }

    void miss(Part part, Message what) { section(part).missing.push_back(std::move(what)); }

    std::optional<Error> add_procedures(std::span<const Rule* const> rules, const Engine& engine) {
        if (file_.procedures.empty()) {
            miss(Part::publication, {"`procedures`: thư mục thủ tục", "`procedures`: a folder"});
            miss(Part::simplification, {"`procedures`: thư mục thủ tục", "`procedures`: a folder"});
            return {};
        }
        ReviewRequest& request = question_.review;
        request.options.describe = true;
        const Date today = report_.today;
        const auto statuses =
            publication_statuses(request.inputs, engine.calendar, today, request.options.jobs);
        section(Part::publication).figures = publication_figures(statuses, report_.period.days);
        const auto run = run_review(request, rules, engine.facts(today));
        if (!run) return run.error();
        section(Part::simplification).figures = review_figures(run->review);
        keep_incomplete(run->review.findings);
        return {};
    }

    void add_cases() {
        if (file_.cases.empty()) {
            miss(Part::handling, {"`cases`: danh sách hồ sơ", "`cases`: lists of dossiers"});
            return;
        }
        cases::CaseQuestion question = question_.cases;
        question.procedures = question_.review.inputs;
        question.period = report_.period.days;
        const auto lists = paths_of(file_.cases);
        const auto run = cases::run_cases(lists, question, table::no_input);
        append(section(Part::handling).figures, case_figures(run));
        std::vector<Finding> of_lists;
        std::copy_if(run.results.findings.begin(), run.results.findings.end(),
                     std::back_inserter(of_lists), [&](const Finding& one) {
                         return std::find(lists.begin(), lists.end(), one.where.file) !=
                                lists.end();
                     });
        keep_incomplete(of_lists);
    }

    void add_surveys() {
        if (file_.surveys.empty())
            miss(Part::handling, {"`surveys`: khảo sát sự hài lòng", "`surveys`: surveys"});
        for (const std::string& path : paths_of(file_.surveys)) {
            const auto run = survey::run_survey(path);
            report_.findings.insert(report_.findings.end(), run.findings.begin(),
                                    run.findings.end());
            const auto text = read_source(path);
            if (text)
                append(section(Part::handling).figures,
                       survey_figures(run, report_.period.days, *text));
        }
    }

    std::optional<Error> add_plans() {
        if (file_.plans.empty())
            miss(Part::simplification, {"`plans`: phương án đơn giản hóa", "`plans`: plans"});
        std::vector<PlanEstimate> plans;
        std::vector<std::string> paths;
        for (const std::string& path : paths_of(file_.plans)) {
            const Source source(path);
            const auto read = plans_of(std::span(&source, 1));
            if (!read) {
                tell_unread(path, {"không phải phương án (`plan:`)", "no plan (`plan:`)"});
                continue;
            }
            auto estimates = estimate_plans(*read, question_.pricing);
            if (!estimates) return estimates.error();
            keep_incomplete(estimates->findings);
            for (PlanEstimate& plan : estimates->plans) {
                plans.push_back(std::move(plan));
                paths.push_back(path);
            }
        }
        append(section(Part::simplification).figures, plan_figures(plans, paths));
        return {};
    }

    void add_tables() {
        std::vector<CheckedTable> tables;
        for (const std::string& path : paths_of(file_.tables)) {
            auto table = check_figures(path);
            if (table) {
                keep_incomplete(table->findings);
                tables.push_back(*std::move(table));
            } else {
                tell_unread(path, table.error().message);
            }
        }
        append(section(Part::simplification).figures, table_figures(tables));
    }

    void add_feedback() {
        if (file_.feedback.empty()) {
            miss(Part::feedback,
                 {"`feedback`: sổ phản ánh, kiến nghị", "`feedback`: registers of feedback"});
            return;
        }
        const auto run = feedback::run_feedback(paths_of(file_.feedback), question_.words,
                                                question_.cases.calendar, report_.today,
                                                table::no_input, report_.period.days);
        append(section(Part::feedback).figures, feedback_figures(run));
        keep_incomplete(run.results.findings);
    }

    void add_statements() {
        for (Statement& statement : file_.statements) {
            if (report_.period.days.holds(statement.period->value.days)) {
                section(statement.part->value).statements.push_back(std::move(statement));
            } else {
                ++report_.other_statements;
            }
        }
        for (Section& one : report_.sections) {
            if (!one.statements.empty() || !one.figures.empty() || !one.missing.empty()) continue;
            const auto key = record::word_of(one.part).key;
            one.missing.push_back(
                say("`statements` với `part: {}`", "`statements` with `part: {}`", key));
        }
    }

    void tell_unread(const std::string& path, Message why) {
        auto more = unreadable(path, std::move(why));
        std::move(more.begin(), more.end(), std::back_inserter(report_.findings));
    }

    const Figure* find(const std::string& id) const {
        for (const Section& one : report_.sections) {
            for (const Figure& figure : one.figures) {
                if (figure.id == id) return &figure;
            }
        }
        return nullptr;
    }

    Message unknown_figure(const std::string& id) const {
        std::vector<std::string_view> known;
        for (const Section& one : report_.sections) {
            for (const Figure& figure : one.figures)
                known.emplace_back(figure.id);
        }
        const auto near = nearest(id, known);
        if (near.empty())
            return say("không có số liệu `{}`; các mã ở `id` của json",
                       "no figure `{}`; they are the `id` of json", id);
        return say("không có số liệu `{}`; có phải `{}`?", "no figure `{}`; did you mean `{}`?", id,
                   near);
    }

    void judge_published() {
        Findings findings(source_);
        report_.published_source = file_.source.value;
        for (PublishedFigure& one : file_.published) {
            if (!(one.period->value == report_.period)) {
                ++report_.other_published;
                continue;
            }
            const bool both = one.figure.value.empty() == one.why_not.value.empty();
            if (both) {
                findings.add(load_code::missing_key, one.name.span, "published",
                             {"cần `figure` hoặc `why_not`, một trong hai",
                              "needs `figure` or `why_not`, one of them"});
                continue;
            }
            report_.published.push_back(judged(std::move(one), findings));
        }
        auto more = findings.take();
        std::move(more.begin(), more.end(), std::back_inserter(report_.findings));
    }

    CheckedPublished judged(PublishedFigure one, Findings& findings) const {
        CheckedPublished checked{.published = std::move(one)};
        const PublishedFigure& published = checked.published;
        if (published.figure.value.empty()) return checked;
        const auto printed = read_figure(published.printed.value, NumberStyle::vietnamese);
        if (!printed) {
            findings.add(load_code::wrong_value, published.printed.span, "published",
                         {"không đọc được thành một số (trên 74 %; 73,33 %)",
                          "is not one number (trên 74 %; 73,33 %)"});
            return checked;
        }
        const Figure* const figure = find(published.figure.value);
        checked.match = Match::no_figure;
        if (figure == nullptr) {
            findings.add(load_code::wrong_value, published.figure.span, "published",
                         unknown_figure(published.figure.value));
            return checked;
        }
        checked.figure = *figure;
        if (!figure->value) return checked;
        checked.match = agrees(*printed, *figure->value) ? Match::same : Match::differs;
        if (checked.match == Match::differs)
            findings.add(cost_code::wrong_figure, published.printed.span, "published",
                         say("báo cáo này không tính ra {}", "this report does not come to {}",
                             published.printed.value));
        return checked;
    }

    /// Rounded as printed, or cut by less than its last digit where it says that it is cut.
    static bool agrees(const PrintedFigure& printed, const Rational& value) {
        const auto verdict = judge(printed, {value, value, value});
        const bool near = abs(Rational(value - printed.value)) < printed.step;
        if (printed.bound == PrintedFigure::Bound::exact) return verdict == FigureVerdict::right;
        return near && (verdict == FigureVerdict::right || verdict == FigureVerdict::cut);
    }

    const SourceFile& source_;
    ReportFile file_;
    PeriodQuestion question_;
    PeriodReport& report_;
};

}  // namespace

Result<PeriodReport> compose_report(const Source& source, PeriodQuestion question,
                                    std::span<const Rule* const> rules, const Engine& engine) {
    PeriodReport report{
        .path = source.path(), .period = question.period, .today = question.cases.rules.today};
    const auto text = source.read();
    if (!text) {
        report.findings = unreadable(source.path(), text.error().message);
        return report;
    }
    auto loaded = load_record<ReportFile>(*text);
    report.findings = std::move(loaded.findings);
    if (!loaded.record) return report;
    report.name = loaded.record->report.value;
    Composer composer(*text, *std::move(loaded.record), std::move(question), report);
    if (auto error = composer.compose(rules, engine)) return *std::move(error);
    return report;
}

}  // namespace tthc::periodic
