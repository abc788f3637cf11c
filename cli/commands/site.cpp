#include "tthc/report/site/site.h"

#include "output.h"
#include "review_options.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/estimate_report.h"
#include "tthc/report/once_report.h"
#include "tthc/report/review_report.h"
#include "tthc/work/engine.h"
#include "tthc/work/estimates.h"
#include "tthc/work/new_folder.h"
#include "tthc/work/once.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    ReviewArguments review;
    std::string folder;
};

/// Procedures and papers that are told on a page of their own.
constexpr std::size_t most_heavy = 100;
constexpr std::size_t most_papers = 200;

Result<Estimates> costs_of(const Context& context, const Options& options,
                           const UnderstoodReview& understood, std::size_t top) {
    const Config& config = context.settings;
    auto norms =
        choose_norms(setting_of(options.review.data, config.data), setting_of("", config.norms));
    if (!norms) return norms.error();
    const Pricing pricing{.norms = std::move(norms->norms),
                          .choice = {.day = understood.as_of, .norms = std::move(norms->id)},
                          .jobs = understood.request.options.jobs,
                          .top = top};
    return estimate_procedures(understood.request.inputs, pricing);
}

Result<report::RunReport> papers_of(const Context& context, const Options& options,
                                    const ReviewRequest& request) {
    constexpr std::string_view kinds[] = {"papers"};
    const auto data = engine_data(setting_of(options.review.data, context.settings.data), kinds);
    if (!data) return data.error();
    auto names = once::PaperNames::load(*data);
    if (!names) return names.error();
    return report::once_report(
        once::once_only(request.inputs, *names, {.jobs = request.options.jobs}), most_papers);
}

/// The review, the costs and the papers of the same files.
Result<report::SiteContents> contents_of(const Context& context, const Options& options,
                                         const UnderstoodReview& understood) {
    const auto engine = load_engine(setting_of(options.review.data, context.settings.data));
    if (!engine) return engine.error();
    auto found =
        run_review(understood.request, understood.rules.all(), engine->facts(understood.as_of));
    if (!found) return found.error();
    auto costs = costs_of(context, options, understood, 0);
    if (!costs) return costs.error();
    auto heavy = costs_of(context, options, understood, most_heavy);
    if (!heavy) return heavy.error();
    auto papers = papers_of(context, options, understood.request);
    if (!papers) return papers.error();
    report::SiteContents contents{
        .inputs = understood.request.inputs,
        .review = report::review_report(*std::move(found), understood.as_of, {}, 0),
        .burden = report::estimate_report(*std::move(heavy)),
        .papers = *std::move(papers),
        .costs = *std::move(costs)};
    for (report::RunReport* const page : {&contents.review, &contents.burden, &contents.papers})
        page->run.inputs = options.review.input.paths;
    return contents;
}

ExitCode run(const Context& context, const Options& options) {
    if (options.folder.empty()) {
        return usage_error(
            context, {"cần thư mục để ghi: -o THƯ_MỤC", "needs a folder to write to: -o FOLDER"});
    }
    auto understood = understand(context, options.review);
    if (!understood) return usage_error(context, understood.error().message);
    understood->request.options.describe = true;
    understood->request.baseline = setting_of(options.review.baseline, context.settings.baseline);
    const auto contents = contents_of(context, options, *understood);
    if (!contents) return usage_error(context, contents.error().message);
    const FindingTally found = tally(contents->review.findings);
    const std::size_t pages = contents->review.described.size();
    const ExitCode code = exit_code_of({.incomplete = found.incomplete(), .empty = pages == 0});
    if (found.incomplete()) {
        complain(context,
                 say("{} tệp chưa đọc được; xem: tthc review",
                     "files that could not be read: {}; see: tthc review", found.incomplete_files));
    }
    if (pages == 0) {
        complain_of_no_procedure(context, options.review.input.paths);
        return code;
    }
    const auto failed = replace_folder(options.folder, ".tthc-site", [&](const std::string& to) {
        return report::write_site(*contents, to, context.language(),
                                  understood->request.options.jobs);
    });
    if (failed) return usage_error(context, failed->message);
    complain(context, say("{} thủ tục vào {}; mở {}/index.html",
                          "pages of procedures: {}, in {}; open {}/index.html", pages,
                          options.folder, options.folder));
    return code;
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual folder{"thư mục để ghi các trang; thay cả thư mục của lần trước",
                               "folder for the pages; that of an earlier run is replaced whole"};
    add_inputs(app, language, options->review.input);
    add_text(app, "-o,--output", options->folder, folder.in(language), "FOLDER");
    add_review_arguments(app, language, options->review);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc site procedures -o trang",
                                         "tthc site procedures -o site --lang en"};

}  // namespace

extern const Command site_command;
constinit const Command site_command{
    .name = "site",
    .summary = {"danh mục thủ tục thành các trang để xem trong trình duyệt",
                "a register of procedures as pages for the browser"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
