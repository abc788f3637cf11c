#include "output.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/assessment_form.h"
#include "tthc/report/assessment_report.h"
#include "tthc/work/estimates.h"

#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> words;
    std::vector<std::string> formats;
    std::string draft;
    std::string stage;
    std::string original;
    std::string as_of;
    std::string norms;
    std::string income_year;
    std::string data;
    std::string fail_on;
};

/// An option of `new` that a check does not take.
std::optional<Error> misused(const Options& options) {
    const std::pair<std::string_view, bool> of_new[] = {{"--draft", !options.draft.empty()},
                                                        {"--stage", !options.stage.empty()},
                                                        {"--original", !options.original.empty()},
                                                        {"--as-of", !options.as_of.empty()}};
    for (const auto& option : of_new) {
        if (!option.second) continue;
        return Error{say("{} chỉ dùng với `assess new`; tệp đánh giá đã ghi điều này",
                         "{} goes with `assess new`; the assessment states it itself",
                         option.first)};
    }
    return {};
}

Result<AssessmentRequest> request_of(const Context& context, const Options& options) {
    if (options.words.size() > 2 || (options.words.size() < 2 && options.original.empty())) {
        return Error{
            {"tthc assess new THỦ-TỤC, hoặc --original THỦ-TỤC khi bãi bỏ",
             "tthc assess new PROCEDURE, or --original PROCEDURE for one to be abolished"}};
    }
    AssessmentRequest request{.procedure = options.words.size() < 2 ? "" : options.words[1],
                              .original = options.original,
                              .draft = options.draft};
    const auto day = day_of(options.as_of, context.environment);
    if (!day) return day.error();
    request.day = *day;
    if (options.stage.empty()) return request;
    const auto stage = word_of_option<assess::Stage>({"giai đoạn", "stage"}, options.stage);
    if (!stage) return stage.error();
    request.stage = *stage;
    return request;
}

ExitCode new_form(const Context& context, const Options& options) {
    const auto request = request_of(context, options);
    if (!request) return usage_error(context, request.error().message);
    const std::string folder = setting_of(options.data, context.settings.data);
    const auto questions = load_questions(folder);
    if (!questions) return usage_error(context, questions.error().message);
    const auto engine = load_engine(folder);
    if (!engine) return usage_error(context, engine.error().message);
    const auto form = new_assessment(*request, *questions, *engine);
    if (!form) return usage_error(context, form.error().message);
    context.streams.out << report::assessment_form(*form, context.language());
    return ExitCode::clean;
}

/// The options of a check after their words were understood.
struct CheckRequest {
    std::vector<Output> outputs;
    std::optional<Severity> fail_on;
    AssessmentTools tools;
};

Result<CheckRequest> understand(const Context& context, const Options& options) {
    if (const auto error = misused(options)) return *error;
    CheckRequest request;
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.words);
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    const auto fail_on = fail_on_of(fail_on_word(options.fail_on, context.settings));
    if (!fail_on) return fail_on.error();
    request.fail_on = *fail_on;
    const auto year = income_year_of(options.income_year);
    if (!year) return year.error();
    const std::string folder = setting_of(options.data, context.settings.data);
    auto norms = choose_norms(folder, setting_of(options.norms, context.settings.norms));
    if (!norms) return norms.error();
    auto questions = load_questions(folder);
    if (!questions) return questions.error();
    auto engine = load_engine(folder);
    if (!engine) return engine.error();
    request.tools = {*std::move(questions),
                     *std::move(engine),
                     std::move(norms->norms),
                     {.norms = std::move(norms->id), .income_year = *year}};
    return request;
}

ExitCode check(const Context& context, const Options& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    AssessmentRun run =
        run_assessment(read_input(context, {.paths = options.words}), request->tools);
    const FindingTally all = tally(run.findings);
    const ExitCode code =
        exit_code_of({.incomplete = all.incomplete(), .failed = all.reaches(request->fail_on)});
    auto report = report::assessment_report(std::move(run));
    report.fail_on = request->fail_on;
    return deliver(context, request->outputs, std::move(report), code);
}

ExitCode run(const Context& context, const Options& options) {
    if (!options.words.empty() && options.words.front() == "new") return new_form(context, options);
    if (options.words.size() == 1) return check(context, options);
    return usage_error(context, {"tthc assess TỆP, hoặc tthc assess new THỦ-TỤC",
                                 "tthc assess FILE, or tthc assess new PROCEDURE"});
}

void add_options_of_new(CLI::App& app, Language language, Options& options) {
    constexpr Bilingual draft{"`new`: tên dự thảo văn bản, như “Quyết định của UBND tỉnh …”",
                              "`new`: name of the draft, as “Quyết định của UBND tỉnh …”"};
    constexpr Bilingual stage{"`new`: proposal (lập đề nghị) hoặc drafting (soạn thảo, mặc định)",
                              "`new`: proposal or drafting (the default)"};
    constexpr Bilingual original{
        "`new`: thủ tục đang áp dụng, bị sửa đổi; không có THỦ-TỤC thì là bãi bỏ",
        "`new`: the procedure in force that is amended; without PROCEDURE it is abolished"};
    add_text(app, "--draft", options.draft, draft.in(language), "NAME");
    add_text(app, "--stage", options.stage, stage.in(language), "STAGE");
    add_text(app, "--original", options.original, original.in(language), "FILE");
    add_as_of(app, language, options.as_of);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual words{"tệp đánh giá; hoặc `new` và tệp thủ tục để in ra mẫu cần điền",
                              "an assessment; or `new` and a procedure, to print a form"};
    add_arguments(app, "FILE", options->words, words.in(language));
    add_options_of_new(app, language, *options);
    add_formats(app, language, options->formats);
    add_norms(app, language, options->norms);
    add_income_year(app, language, options->income_year);
    add_data(app, language, options->data);
    add_fail_on(app, language, options->fail_on);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc assess new thu-tuc.yaml > danh-gia.yaml",
                                         "tthc assess danh-gia.yaml -f docx=danh-gia.docx"};

}  // namespace

extern const Command assess_command;
constinit const Command assess_command{
    .name = "assess",
    .summary = {"đánh giá tác động của thủ tục trong dự thảo: in mẫu để điền, kiểm tra, kết luận",
                "impact assessment of a procedure in a draft: a form, its check, the verdict"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
