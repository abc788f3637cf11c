#include "estimate_options.h"

#include "pricing_options.h"
#include "settings.h"

namespace tthc::cli {
void add_estimate_options(CLI::App& app, Language language, EstimateOptions& options) {
    constexpr Bilingual paths{
        "một tệp hoặc thư mục; bản cũ và bản mới; hoặc các phương án đơn giản hóa",
        "one file or folder; the old and the new; or simplification plans"};
    constexpr Bilingual norms{"bộ định mức: tên, hoặc tệp; mặc định của phương án, rồi bộ mới nhất",
                              "set of norms: id or file; default the plan's, then the newest"};
    constexpr Bilingual exact{"không làm tròn thu nhập bình quân W đến đồng",
                              "do not round the hourly income W to a whole đồng"};
    add_arguments(app, "INPUT", options.input.paths, paths.in(language));
    add_exclude(app, language, options.input.exclude);
    add_stdin_filename(app, language, options.input);
    add_formats(app, language, options.formats);
    add_fail_on(app, language, options.fail_on);
    add_as_of(app, language, options.as_of);
    add_text(app, "--norms", options.norms, norms.in(language), "NAME");
    add_flag(app, "--exact-income", options.exact_income, exact.in(language));
    add_income_year(app, language, options.income_year);
    constexpr Bilingual top{"chỉ N thủ tục nặng nhất, xếp theo chi phí một năm không gồm phí",
                            "the N heaviest procedures alone, by the yearly cost without fees"};
    add_text(app, "--top", options.top, top.in(language), "N");
    constexpr Bilingual explain{
        "giải thích một số liệu: mã thủ tục, mã nội dung, đường dẫn của khoản, số văn bản",
        "explain a figure: a procedure, a measure, the path of a line, a text to be amended"};
    constexpr Bilingual check{"tính lại bảng số liệu đã công bố (CSV, XLSX)",
                              "compute a published table of savings again (CSV, XLSX)"};
    constexpr Bilingual fewest{
        "ít văn bản phải sửa nhất để đạt mục tiêu chi phí của phương án",
        "the fewest texts whose amendment reaches the plan's target of cost"};
    add_words(app, "--check", options.check, check.in(language), "TABLE");
    add_flag(app, "--fewest-amendments", options.fewest_amendments, fewest.in(language));
    add_text(app, "--explain", options.explain, explain.in(language), "ID");
    add_data(app, language, options.data);
    add_jobs(app, language, options.jobs);
}

Result<EstimateRequest> understand(const Context& context, const EstimateOptions& options) {
    const Config& config = context.settings;
    EstimateRequest request{.input = options.input, .tables = options.check};
    if (!options.check.empty() && !options.input.paths.empty()) {
        return Error{{"`--check` đi một mình, không cùng tệp thủ tục hay phương án",
                      "`--check` stands alone, without procedures or plans"}};
    }
    request.input.exclude = exclude_of(options.input.exclude, config);
    const auto as_of = day_of(options.as_of, context.environment);
    if (!as_of) return as_of.error();
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return jobs.error();
    const auto top = number_of("--top", options.top);
    if (!top) return top.error();
    const auto fail_on = fail_on_of(options.fail_on);
    if (!fail_on) return fail_on.error();
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.input.paths);
    if (!outputs) return outputs.error();
    auto norms = choose_norms(setting_of(options.data, config.data),
                              setting_of(options.norms, config.norms));
    if (!norms) return norms.error();
    request.fail_on = *fail_on;
    request.outputs = *std::move(outputs);
    request.pricing = {.norms = std::move(norms->norms),
                       .choice = {.day = *as_of, .norms = std::move(norms->id)},
                       .jobs = *jobs,
                       .shortest_ways = options.fewest_amendments,
                       .top = *top};
    if (options.exact_income) request.pricing.choice.rounding = IncomeRounding::exact;
    const auto year = income_year_of(options.income_year);
    if (!year) return year.error();
    request.pricing.choice.income_year = *year;
    return request;
}

}  // namespace tthc::cli
