#include "pricing_options.h"

#include "settings.h"

namespace tthc::cli {
namespace {

Result<Pricing> pricing_of(const Context& context, const PricingWords& words,
                           const std::string& data) {
    const auto as_of = day_of(words.as_of, context.environment);
    if (!as_of) return as_of.error();
    const auto jobs = jobs_of(words.jobs, context.environment);
    if (!jobs) return jobs.error();
    const auto top = number_of("--top", words.top);
    if (!top) return top.error();
    const auto year = income_year_of(words.income_year);
    if (!year) return year.error();
    auto norms = choose_norms(data, setting_of(words.norms, context.settings.norms));
    if (!norms) return norms.error();
    return Pricing{.norms = std::move(norms->norms),
                   .choice = {.day = *as_of, .norms = std::move(norms->id), .income_year = *year},
                   .jobs = *jobs,
                   .top = *top};
}

}  // namespace

void add_pricing(CLI::App& app, Language language, PricingWords& words, const Bilingual& top) {
    add_inputs(app, language, words.input);
    add_formats(app, language, words.formats);
    add_text(app, "--top", words.top, top.in(language), "N");
    add_as_of(app, language, words.as_of);
    add_norms(app, language, words.norms);
    add_income_year(app, language, words.income_year);
    add_data(app, language, words.data);
    add_jobs(app, language, words.jobs);
}

Result<PricingRequest> understand(const Context& context, const PricingWords& words) {
    PricingRequest request{.input = words.input};
    request.input.exclude = exclude_of(words.input.exclude, context.settings);
    request.data = setting_of(words.data, context.settings.data);
    auto pricing = pricing_of(context, words, request.data);
    if (!pricing) return pricing.error();
    request.pricing = *std::move(pricing);
    auto outputs = outputs_of(words.formats, names_of_findings_formats(), words.input.paths);
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    return request;
}

}  // namespace tthc::cli
