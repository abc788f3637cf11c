#include "law_import.h"
#include "output.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/report/law_report.h"
#include "tthc/work/law_answers.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    InputOptions input;  ///< its paths are the action and what it is about
    std::vector<std::string> formats;
    std::string as_of;
    std::string data;
    std::string jobs;
    std::string top = "20";
    LawImportOptions lists;
};

/// The options after their words were understood.
struct Request {
    std::string action;
    std::vector<std::string> words;
    LawRegister law;
    Date day;
    unsigned jobs = 1;
    std::size_t most = 0;
    std::vector<Output> outputs;
};

constexpr std::string_view actions[] = {"show", "search", "gaps", "import"};

Result<LawRegister> load_law(const std::string& folder) {
    constexpr std::string_view kinds[] = {"instruments", instrument_table};
    const auto data = engine_data(folder, kinds);
    if (!data) return data.error();
    return LawRegister::load(*data);
}

Result<Request> understand(const Context& context, const Options& options) {
    Request request;
    request.words = options.input.paths;
    if (request.words.size() < 2) {
        return Error{{"tthc law show SỐ… | search TỪ… | gaps TỆP… | import DANH-SÁCH… -o BẢNG",
                      "tthc law show NUMBER… | search WORD… | gaps PATH… | import LIST… -o TABLE"}};
    }
    request.action = request.words.front();
    request.words.erase(request.words.begin());
    if (std::find(std::begin(actions), std::end(actions), request.action) == std::end(actions))
        return Error{unknown_word({"việc", "action"}, request.action, actions)};
    const auto day = day_of(options.as_of, context.environment);
    if (!day) return day.error();
    request.day = *day;
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return jobs.error();
    request.jobs = *jobs;
    const auto most = number_of("--top", options.top);
    if (!most) return most.error();
    request.most = *most;
    auto outputs = outputs_of(options.formats, names_of_findings_formats());
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    auto law = load_law(setting_of(options.data, context.settings.data));
    if (!law) return law.error();
    request.law = *std::move(law);
    return request;
}

ExitCode show(const Context& context, const Request& request) {
    std::vector<ActAnswer> answers;
    for (const std::string& number : request.words)
        answers.push_back(answer_about(number, request.law, request.day));
    const bool none = std::none_of(answers.begin(), answers.end(),
                                   [](const ActAnswer& answer) { return answer.act.has_value(); });
    return deliver(context, request.outputs, report::acts_report(std::move(answers), request.day),
                   none ? ExitCode::nothing_matched : ExitCode::clean);
}

ExitCode search(const Context& context, const Request& request) {
    const std::string words = fmt::format("{}", fmt::join(request.words, " "));
    std::vector<ActAnswer> answers;
    for (const Instrument& act : request.law.search(words, request.most))
        answers.push_back(answer_about(act.number.value, request.law, request.day));
    const bool none = answers.empty();
    return deliver(context, request.outputs,
                   report::act_list_report(std::move(answers), request.day),
                   none ? ExitCode::nothing_matched : ExitCode::clean);
}

ExitCode gaps(const Context& context, const Request& request, InputOptions input) {
    input.paths = request.words;
    input.exclude = exclude_of(input.exclude, context.settings);
    const auto inputs = read_inputs(context, input);
    if (!inputs) return usage_error(context, inputs.error().message);
    LawGaps found = law_gaps(*inputs, request.law, request.day, request.jobs);
    const ExitCode code = exit_code_of(
        {.incomplete = !found.findings.empty(), .empty = found.coverage.procedures == 0});
    auto report = report::law_gaps_report(std::move(found), request.day, request.most);
    report.run.inputs = request.words;
    return deliver(context, request.outputs, std::move(report), code);
}

ExitCode run(const Context& context, const Options& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    if (request->action == "show") return show(context, *request);
    if (request->action == "search") return search(context, *request);
    if (request->action == "import") {
        LawImportOptions lists = options.lists;
        lists.lists.paths = request->words;
        lists.lists.exclude = options.input.exclude;
        lists.data = options.data;
        return import_law(context, lists, request->law, request->outputs);
    }
    return gaps(context, *request, options.input);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual words{
        "`show` và số hiệu; `search` và từ cần tìm; `gaps` và tệp, thư mục thủ tục; `import` và "
        "danh sách văn bản CSV, XLSX",
        "`show` and numbers; `search` and words; `gaps` and files or folders of procedures; "
        "`import` and lists of acts in CSV or XLSX"};
    constexpr Bilingual top{"số văn bản nhiều nhất được in; mặc định 20",
                            "how many acts are printed at most; default 20"};
    add_arguments(app, "ACTION", options->input.paths, words.in(language));
    add_law_import(app, language, options->lists);
    add_exclude(app, language, options->input.exclude);
    add_formats(app, language, options->formats);
    add_text(app, "--top", options->top, top.in(language), "N");
    add_as_of(app, language, options->as_of);
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc law show 63/2010/NĐ-CP", "tthc law search kiểm soát thủ tục hành chính",
    "tthc law gaps procedures", "tthc law import vbpl.xlsx -o data/law/acts.csv"};

}  // namespace

extern const Command law_command;
constinit const Command law_command{
    .name = "law",
    .summary =
        {"tra sổ văn bản: còn hiệu lực không, thay bằng gì; sổ còn thiếu gì; nhập thêm",
         "ask the register of acts: in force or not, replaced by what; what it lacks; add to it"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
