#include "law_import.h"

#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/law_import_report.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace tthc::cli {
namespace {

Result<importing::Lexicon> lexicon_of(const std::string& folder) {
    constexpr std::string_view kinds[] = {"exchange"};
    const auto data = engine_data(folder, kinds);
    if (!data) return data.error();
    return importing::load_lexicon(*data);
}

Result<std::vector<Source>> lists_of(const Context& context, const LawImportOptions& options) {
    if (options.table.empty()) {
        return Error{{"`law import` cần danh sách và bảng: tthc law import LIST -o TABLE",
                      "`law import` needs lists and a table: tthc law import LIST -o TABLE"}};
    }
    InputOptions input = options.lists;
    input.exclude = exclude_of(input.exclude, context.settings);
    input.extensions = {".csv", ".xlsx"};
    auto lists = read_inputs(context, input);
    if (!lists) return lists.error();
    const auto paths = paths_of(*lists);
    if (std::find(paths.begin(), paths.end(), options.table) != paths.end())
        return Error{say("{}: vừa là danh sách vừa là bảng", "{}: is a list and the table at once",
                         options.table)};
    return lists;
}

Result<LawImport> imported(const Context& context, const LawImportOptions& options,
                           const LawRegister& known) {
    const auto lists = lists_of(context, options);
    if (!lists) return lists.error();
    const auto lexicon = lexicon_of(setting_of(options.data, context.settings.data));
    if (!lexicon) return lexicon.error();
    return import_acts(*lists, options.table, options.accept, *lexicon, known);
}

}  // namespace

void add_law_import(CLI::App& app, Language language, LawImportOptions& target) {
    constexpr Bilingual table{"bảng văn bản nhận những gì `import` đọc được",
                              "table of acts that takes what `import` reads"};
    constexpr Bilingual accept{"`import`: lấy theo danh sách ở ô mà bảng ghi khác",
                               "`import`: take the list's side where the table says otherwise"};
    add_text(app, "-o,--output", target.table, table.in(language), "TABLE");
    add_flag(app, "--accept", target.accept, accept.in(language));
    add_fail_on(app, language, target.fail_on);
}

ExitCode import_law(const Context& context, const LawImportOptions& options,
                    const LawRegister& known, const std::vector<Output>& outputs) {
    const auto fail_on = fail_on_of(options.fail_on);
    if (!fail_on) return usage_error(context, fail_on.error().message);
    auto done = imported(context, options, known);
    if (!done) return usage_error(context, done.error().message);
    const FindingTally counts = tally(done->findings);
    const ExitCode code = exit_code_of({.incomplete = counts.incomplete(),
                                        .empty = done->acts == 0,
                                        .failed = counts.reaches(*fail_on)});
    if (code == ExitCode::nothing_matched) {
        const std::string where = fmt::format("{}", fmt::join(options.lists.paths, ", "));
        complain(context, say("không có văn bản nào trong: {}", "no acts in: {}", where));
    }
    auto report = report::law_import_report(*std::move(done));
    report.run.inputs = options.lists.paths;
    return deliver(context, outputs, std::move(report), code);
}

}  // namespace tthc::cli
