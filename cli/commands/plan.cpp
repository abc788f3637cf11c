#include "output.h"
#include "pricing_options.h"
#include "review_options.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/review_plan_report.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/engine.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    PricingWords pricing;
    std::vector<std::string> feedback;
    std::vector<std::string> cases;
};

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
    auto practice = plan::read_practice({options.feedback, options.cases, *inputs}, request->data,
                                        today, pricing.jobs);
    if (!practice) return usage_error(context, practice.error().message);
    const plan::Request asked{pricing.norms, pricing.choice, context.settings.review_plan.value,
                              pricing.jobs,  pricing.top,    *std::move(practice)};
    auto found = plan::candidates(*inputs, asked, engine->facts(today), all_rules());
    if (!found) return usage_error(context, found.error().message);
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
