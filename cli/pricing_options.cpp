#include "pricing_options.h"

#include "settings.h"

namespace tthc::cli {

void add_pricing(CLI::App& app, Language language, std::string& norms, std::string& income_year) {
    constexpr Bilingual set{"bộ định mức: tên, hoặc tệp; mặc định bộ mới nhất",
                            "set of norms: id or file; default the newest"};
    constexpr Bilingual income{"tính W từ GDP bình quân đầu người của năm này; mặc định năm trước",
                               "W from the GDP per head of this year; default the year before"};
    add_text(app, "--norms", norms, set.in(language), "NAME");
    add_text(app, "--income-year", income_year, income.in(language), "YEAR");
}

Result<Pricing> pricing_of(const Context& context, const PricingWords& words) {
    const auto as_of = day_of(words.as_of, context.environment);
    if (!as_of) return as_of.error();
    const auto jobs = jobs_of(words.jobs, context.environment);
    if (!jobs) return jobs.error();
    const auto top = number_of("--top", words.top);
    if (!top) return top.error();
    const auto year = income_year_of(words.income_year);
    if (!year) return year.error();
    auto norms = choose_norms(words.data, setting_of(words.norms, context.settings.norms));
    if (!norms) return norms.error();
    return Pricing{.norms = std::move(norms->norms),
                   .choice = {.day = *as_of, .norms = std::move(norms->id), .income_year = *year},
                   .jobs = *jobs,
                   .top = *top};
}

}  // namespace tthc::cli
