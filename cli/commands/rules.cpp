#include "output.h"
#include "tthc/report/codes_report.h"
#include "tthc/report/rule_pages.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/engine.h"

#include <filesystem>
#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> formats;
    std::string docs;
};

ExitCode write_pages(const Console& console, const std::string& folder) {
    const auto engine = load_engine(std::string());
    if (!engine) return usage_error(console, engine.error().message);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto pages = report::rule_pages(all_rules(), engine->facts(console.environment.today));
    for (const report::Page& page : pages) {
        const auto failed = write_file(fmt::format("{}/{}", folder, page.name), page.text);
        if (failed) return usage_error(console, failed->message);
    }
    return ExitCode::clean;
}

ExitCode run(const Console& console, const Options& options) {
    if (!options.docs.empty()) return write_pages(console, options.docs);
    const auto outputs = outputs_of(options.formats, names_of(report::codes_formats));
    if (!outputs) return usage_error(console, outputs.error().message);
    report::CodesReport report{
        {.command = "rules"}, report::all_codes(all_rules()), kinds_of_change()};
    return deliver(console, *outputs, report::codes_formats, std::move(report), ExitCode::clean);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual text{"ghi trang tài liệu của từng quy tắc vào thư mục này",
                             "write a page per rule into this folder"};
    add_formats(app, language, options->formats);
    add_text(app, "--docs", options->docs, text.in(language), "DIR");
    return PlainAction([options](const Console& console) { return run(console, *options); });
}

constexpr std::string_view examples[] = {"tthc rules", "tthc rules --docs docs/rules"};

}  // namespace

extern const Command rules_command;
constinit const Command rules_command{
    .name = "rules",
    .summary = {"liệt kê các quy tắc rà soát", "list the rules of the review"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
