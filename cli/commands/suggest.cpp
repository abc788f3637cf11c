#include "output.h"
#include "pricing_options.h"
#include "review_options.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/suggest_report.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/engine.h"

#include <memory>

namespace tthc::cli {
namespace {

ExitCode run(const Context& context, const PricingWords& words) {
    const auto request = understand(context, words);
    if (!request) return usage_error(context, request.error().message);
    const auto inputs = read_inputs(context, request->input);
    if (!inputs) return usage_error(context, inputs.error().message);
    const auto engine = load_engine(request->data);
    if (!engine) return usage_error(context, engine.error().message);
    const Pricing& pricing = request->pricing;
    const Date as_of = pricing.choice.day;
    auto found = suggest(*inputs, {pricing.norms, pricing.choice, pricing.jobs, pricing.top},
                         engine->facts(as_of), all_rules());
    if (!found) return usage_error(context, found.error().message);
    const ExitCode code = exit_code_of(
        {.incomplete = tally(found->findings).incomplete(), .empty = found->procedures == 0});
    if (code == ExitCode::nothing_matched) complain_of_no_procedure(context, words.input.paths);
    auto report = report::suggest_report(*std::move(found), as_of);
    report.run.inputs = words.input.paths;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto words = std::make_shared<PricingWords>();
    constexpr Bilingual top{"chỉ N nội dung tiết kiệm nhất; mặc định 20, 0 là tất cả",
                            "the N that save most; default 20, 0 is all"};
    add_pricing(app, language, *words, top);
    return [words](const Context& context) { return run(context, *words); };
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
