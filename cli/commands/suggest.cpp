#include "output.h"
#include "pricing_options.h"
#include "review_options.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/suggest_report.h"
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
    SuggestRequest suggest;
    std::string data;
    std::vector<Output> outputs;
};

Result<Request> understand(const Context& context, const Options& options) {
    Request request{.input = options.input};
    request.input.exclude = exclude_of(options.input.exclude, context.settings);
    request.data = setting_of(options.data, context.settings.data);
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
    request.suggest = {.norms = std::move(pricing->norms),
                       .choice = std::move(pricing->choice),
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
    const Date as_of = request->suggest.choice.day;
    auto found = suggest(*inputs, request->suggest, engine->facts(as_of), all_rules());
    if (!found) return usage_error(context, found.error().message);
    const ExitCode code = exit_code_of(
        {.incomplete = tally(found->findings).incomplete(), .empty = found->procedures == 0});
    if (code == ExitCode::nothing_matched) complain_of_no_procedure(context, options.input.paths);
    auto report = report::suggest_report(*std::move(found), as_of);
    report.run.inputs = options.input.paths;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual top{"chỉ N nội dung tiết kiệm nhất; mặc định 20, 0 là tất cả",
                            "the N that save most; default 20, 0 is all"};
    add_inputs(app, language, options->input);
    add_formats(app, language, options->formats);
    add_text(app, "--top", options->top, top.in(language), "N");
    add_as_of(app, language, options->as_of);
    add_pricing(app, language, options->norms, options->income_year);
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc suggest procedures",
                                         "tthc suggest --top 5 1.003868.yaml",
                                         "tthc suggest -f json=suggestions.json procedures"};

}  // namespace

extern const Command suggest_command;
constinit const Command suggest_command{
    .name = "suggest",
    .summary = {"nội dung có thể đơn giản hóa, căn cứ và tiết kiệm của từng nội dung",
                "what could be simplified, on what grounds and what each would save"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
