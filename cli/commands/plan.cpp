#include "output.h"
#include "pricing_options.h"
#include "review_options.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/review_plan_report.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/case_run.h"
#include "tthc/work/due_dates.h"
#include "tthc/work/engine.h"
#include "tthc/work/feedback_run.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    PricingWords pricing;
    std::vector<std::string> feedback;
    std::vector<std::string> cases;
};

/// Lists and registers are files here.
std::size_t read_nothing(std::span<char> /*room*/) {
    return 0;
}

/// What the lists of dossiers and the registers say goes into `asked`, what is wrong with them into
/// `findings`.
std::optional<Error> add_practice(const Options& options, const PricingRequest& request,
                                  std::span<const Source> procedures, plan::Request& asked,
                                  std::vector<Finding>& findings) {
    if (options.feedback.empty() && options.cases.empty()) return {};
    auto calendar = load_calendar(request.data);
    if (!calendar) return calendar.error();
    const auto take = [&](const std::vector<Finding>& found,
                          const std::vector<std::string>& lists) {
        std::copy_if(
            found.begin(), found.end(), std::back_inserter(findings), [&](const Finding& one) {
                return std::find(lists.begin(), lists.end(), one.where.file) != lists.end();
            });
    };
    if (!options.feedback.empty()) {
        const auto words = feedback::load_register_words(request.data);
        if (!words) return words.error();
        const auto found = feedback::run_feedback(options.feedback, *words, *calendar,
                                                  asked.choice.day, read_nothing);
        asked.complaints = plan::complaints_by_code(found.results);
        take(found.results.findings, options.feedback);
    }
    if (options.cases.empty()) return {};
    auto words = cases::load_dossier_words(request.data);
    if (!words) return words.error();
    constexpr std::chrono::minutes latest = std::chrono::hours(15);
    const auto found = cases::run_cases(options.cases,
                                        {.calendar = *std::move(calendar),
                                         .rules = {latest, asked.choice.day},
                                         .words = *std::move(words),
                                         .procedures = {procedures.begin(), procedures.end()},
                                         .jobs = asked.jobs},
                                        read_nothing);
    asked.late = plan::late_by_code(found.results);
    take(found.results.findings, options.cases);
    return {};
}

ExitCode run(const Context& context, const Options& options) {
    const PricingWords& words = options.pricing;
    const auto request = understand(context, words);
    if (!request) return usage_error(context, request.error().message);
    const auto inputs = read_inputs(context, request->input);
    if (!inputs) return usage_error(context, inputs.error().message);
    const auto engine = load_engine(request->data);
    if (!engine) return usage_error(context, engine.error().message);
    const Pricing& pricing = request->pricing;
    const Date today = pricing.choice.day;
    plan::Request asked{pricing.norms, pricing.choice, context.settings.review_plan.value,
                        pricing.jobs, pricing.top};
    std::vector<Finding> of_lists;
    if (const auto error = add_practice(options, *request, *inputs, asked, of_lists))
        return usage_error(context, error->message);
    auto found = plan::candidates(*inputs, asked, engine->facts(today), all_rules());
    if (!found) return usage_error(context, found.error().message);
    found->findings.insert(found->findings.end(), of_lists.begin(), of_lists.end());
    std::sort(found->findings.begin(), found->findings.end());
    const ExitCode code =
        exit_code_of({.incomplete = tally(found->findings).incomplete(), .empty = found->of == 0});
    if (code == ExitCode::nothing_matched) complain_of_no_procedure(context, words.input.paths);
    const int next_year = static_cast<int>(today.year()) + 1;
    auto report = report::review_plan_report(*std::move(found), next_year, today);
    report.run.inputs = words.input.paths;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual top{"chỉ N thủ tục nhiều điểm nhất; mặc định 20, 0 là tất cả",
                            "the N with most points; default 20, 0 is all"};
    constexpr Bilingual feedback{"sổ phản ánh, kiến nghị, để tính số phản ánh của thủ tục",
                                 "registers of feedback, for the complaints about a procedure"};
    constexpr Bilingual cases{"danh sách hồ sơ, để tính tỷ lệ trễ hạn của thủ tục",
                              "lists of dossiers, for the share of a procedure that came late"};
    add_pricing(app, language, options->pricing, top);
    add_words(app, "--feedback", options->feedback, feedback.in(language), "FILE");
    add_words(app, "--cases", options->cases, cases.in(language), "FILE");
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc plan procedures", "tthc plan procedures --feedback so-phan-anh.csv --cases ho-so.csv",
    "tthc plan procedures --top 30 -f docx=ke-hoach.docx"};

}  // namespace

extern const Command plan_command;
constinit const Command plan_command{
    .name = "plan",
    .summary = {"kế hoạch rà soát năm sau: thủ tục nào trước, vì sao",
                "the review plan of next year: which procedures first, and why"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
