#include "output.h"
#include "pricing_options.h"
#include "review_options.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/review_plan_report.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/engine.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    InputOptions input;
    std::vector<std::string> formats;
    std::string as_of;
    std::string norms;
    std::string income_year;
    std::string top = "20";
    std::string data;
    std::string jobs;
};

/// The options after their words were understood.
struct Request {
    InputOptions input;
    plan::Request plan;
    std::string data;
    std::vector<Output> outputs;
};

Result<Request> understand(const Context& context, const Options& options) {
    const Config& config = context.settings;
    Request request{.input = options.input};
    request.input.exclude = exclude_of(options.input.exclude, config);
    request.data = setting_of(options.data, config.data);
    auto pricing = pricing_of(context, {.as_of = options.as_of,
                                        .norms = options.norms,
                                        .income_year = options.income_year,
                                        .data = request.data,
                                        .top = options.top,
                                        .jobs = options.jobs});
    if (!pricing) return pricing.error();
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.input.paths);
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    request.plan = {.norms = std::move(pricing->norms),
                    .choice = std::move(pricing->choice),
                    .weights = config.review_plan.value,
                    .jobs = pricing->jobs,
                    .top = pricing->top};
    return request;
}

ExitCode run(const Context& context, const Options& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    const auto inputs = read_inputs(context, request->input);
    if (!inputs) return usage_error(context, inputs.error().message);
    const auto engine = load_engine(request->data);
    if (!engine) return usage_error(context, engine.error().message);
    const Date today = request->plan.choice.day;
    auto found = plan::candidates(*inputs, request->plan, engine->facts(today), all_rules());
    if (!found) return usage_error(context, found.error().message);
    const ExitCode code =
        exit_code_of({.incomplete = tally(found->unread).incomplete(), .empty = found->of == 0});
    if (code == ExitCode::nothing_matched) complain_of_no_procedure(context, options.input.paths);
    const int next_year = static_cast<int>(today.year()) + 1;
    auto report = report::review_plan_report(*std::move(found), next_year, today);
    report.run.inputs = options.input.paths;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual top{"chỉ N thủ tục nhiều điểm nhất; mặc định 20, 0 là tất cả",
                            "the N with most points; default 20, 0 is all"};
    add_inputs(app, language, options->input);
    add_formats(app, language, options->formats);
    add_text(app, "--top", options->top, top.in(language), "N");
    add_as_of(app, language, options->as_of);
    add_pricing(app, language, options->norms, options->income_year);
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc plan procedures",
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
