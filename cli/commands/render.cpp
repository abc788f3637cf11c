#include "output.h"
#include "tthc/base/say.h"
#include "tthc/report/saved/saved.h"

#include <algorithm>
#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> files;
    std::vector<std::string> formats;
};

ExitCode run(const Console& console, const Options& options) {
    if (options.files.size() != 1) {
        return usage_error(console, {"`render` cần một kết quả đã lưu: tthc render TỆP",
                                     "`render` needs one saved report: tthc render FILE"});
    }
    const auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.files);
    if (!outputs) return usage_error(console, outputs.error().message);
    report::saved::Texts texts;
    auto report = report::saved::read(options.files.front(), texts);
    if (!report) return usage_error(console, report.error().message);
    if (report->part) {
        const Shard& shard = report->part->shard;
        return usage_error(
            console,
            say("{0} là phần {1}/{2} của một lượt rà soát; ghép các phần: tthc merge {0} …",
                "{0} is part {1}/{2} of a review; join the parts: tthc merge {0} …",
                options.files.front(), shard.number, shard.of));
    }
    const bool workbook = std::any_of(outputs->begin(), outputs->end(),
                                      [](const Output& output) { return output.format == "xlsx"; });
    if (workbook && !report->content->has_all_sheets()) {
        return usage_error(console,
                           say("bảng tính của `{0}` không có trong kết quả đã lưu; chạy lại "
                               "tthc {0} -f xlsx=TỆP",
                               "the workbook of `{0}` is not saved; run tthc {0} -f xlsx=FILE",
                               report->run.command));
    }
    const auto code = static_cast<ExitCode>(report->run.exit_code);
    return deliver(console, *outputs, *std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual file{"kết quả đã lưu bằng -f saved=TỆP", "a report saved by -f saved=FILE"};
    add_arguments(app, "FILE", options->files, file.in(language));
    add_formats(app, language, options->formats);
    return PlainAction([options](const Console& console) { return run(console, *options); });
}

constexpr std::string_view examples[] = {
    "tthc review -f saved=ra-soat.saved procedures",
    "tthc render ra-soat.saved -f html=ra-soat.html -f xlsx=ra-soat.xlsx"};

}  // namespace

extern const Command render_command;
constinit const Command render_command{
    .name = "render",
    .summary = {"viết kết quả đã lưu ra định dạng khác, không chạy lại",
                "write a saved report in other formats, without running again"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
