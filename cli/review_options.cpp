#include "review_options.h"

#include "tthc/base/nearest.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"

#include <fmt/ranges.h>

namespace tthc::cli {
namespace {

Result<yaml::Reader> reader_of(const std::string& word) {
    if (word == "auto") return yaml::Reader::automatic;
    if (word == "yaml-cpp") return yaml::Reader::yaml_cpp;
    constexpr std::string_view known[] = {"auto", "yaml-cpp"};
    return Error{unknown_word({"bộ đọc", "reader"}, word, known)};
}

}  // namespace

void add_review_arguments(CLI::App& app, Language language, ReviewArguments& arguments) {
    constexpr Bilingual ignore{"bỏ qua quy tắc này (mã, đầu mã, tên; cách nhau bằng dấu phẩy)",
                               "leave out these rules (code, its beginning, name; with commas)"};
    constexpr Bilingual select{"chỉ các quy tắc này", "only these rules"};
    constexpr Bilingual house{"tệp, thư mục quy tắc riêng (tthc schema house-rules)",
                              "file or folder of house rules (tthc schema house-rules)"};
    constexpr Bilingual suppressions{"tệp các phát hiện được bỏ qua (tthc schema suppressions)",
                                     "file of findings to ignore (tthc schema suppressions)"};
    constexpr Bilingual all{"báo cả những gì được bỏ qua (chú thích, tệp)",
                            "tell what comments and files take out, too"};
    constexpr Bilingual reader{"bộ đọc YAML: auto (nhanh khi tệp đơn giản), yaml-cpp",
                               "reader of YAML: auto (fast where a file is plain), yaml-cpp"};
    add_words(app, "--ignore", arguments.ignore, ignore.in(language), "RULE,…");
    add_words(app, "--select", arguments.select, select.in(language), "RULE,…");
    add_words(app, "--house-rules", arguments.house_rules, house.in(language), "FILE");
    add_text(app, "--suppressions", arguments.suppressions, suppressions.in(language), "FILE");
    add_baseline(app, language, arguments.baseline);
    add_flag(app, "--no-suppressions", arguments.no_suppressions, all.in(language));
    add_as_of(app, language, arguments.as_of);
    add_data(app, language, arguments.data);
    add_jobs(app, language, arguments.jobs);
    add_text(app, "--reader", arguments.reader, reader.in(language), "auto|yaml-cpp");
}

void add_baseline(CLI::App& app, Language language, std::string& target) {
    constexpr Bilingual baseline{"tệp mốc: phát hiện đã có từ trước không báo lại",
                                 "baseline: findings that were there before are not told"};
    add_text(app, "--baseline", target, baseline.in(language), "FILE");
}

void add_lowest(CLI::App& app, Language language, std::string& target) {
    constexpr Bilingual lowest{"chỉ báo từ mức này: info, warning, error",
                               "tell only from this severity: info, warning, error"};
    add_text(app, "--min-severity", target, lowest.in(language), "LEVEL");
}

Result<std::optional<Severity>> lowest_of(const std::string& word) {
    if (word.empty()) return std::optional<Severity>();
    const auto lowest = word_of_option<Severity>({"mức", "severity"}, word);
    if (!lowest) return lowest.error();
    return std::optional(*lowest);
}

ExitCode code_of(const Review& review, std::optional<Severity> fail_on, bool allow_empty) {
    const FindingTally counts = tally(review.findings);
    return exit_code_of({.incomplete = counts.incomplete(),
                         .empty = review.procedures == 0 && !allow_empty,
                         .failed = counts.reaches(fail_on)});
}

Result<UnderstoodReview> understand(const Context& context, const ReviewArguments& arguments) {
    const Config& config = context.settings;
    UnderstoodReview understood;
    const auto as_of = day_of(arguments.as_of, context.environment);
    if (!as_of) return as_of.error();
    understood.as_of = *as_of;
    ReviewRequest& request = understood.request;
    auto rules = rules_of(house_files_of(arguments.house_rules, config));
    if (!rules) return rules.error();
    understood.rules = *std::move(rules);
    auto options = rule_options(arguments.ignore, arguments.select, config, understood.rules.all());
    if (!options) return options.error();
    request.options = *std::move(options);
    const auto jobs = jobs_of(arguments.jobs, context.environment);
    if (!jobs) return jobs.error();
    request.options.jobs = *jobs;
    const auto reader = reader_of(arguments.reader);
    if (!reader) return reader.error();
    request.options.reader = *reader;
    request.options.no_suppressions = arguments.no_suppressions;
    request.suppressions = setting_of(arguments.suppressions, config.suppressions);
    InputOptions input = arguments.input;
    input.exclude = exclude_of(input.exclude, config);
    auto inputs = read_inputs(context, input);
    if (!inputs) return inputs.error();
    request.inputs = *std::move(inputs);
    request.paths = std::move(input.paths);
    request.exclude = std::move(input.exclude);
    return understood;
}

void complain_of_no_procedure(const Context& context, const std::vector<std::string>& paths) {
    const std::string where = paths.empty() ? "." : fmt::format("{}", fmt::join(paths, " "));
    complain(context, say("không có tệp thủ tục nào trong: {}", "no procedure file in: {}", where));
}

}  // namespace tthc::cli
