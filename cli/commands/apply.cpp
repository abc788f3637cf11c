#include "output.h"
#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/source/source_file.h"
#include "tthc/work/apply_changes.h"

#include <memory>
#include <ostream>
#include <set>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> paths;
    std::vector<std::string> only;
    std::string output;
};

std::set<std::string> fingerprints(const std::vector<std::string>& words) {
    std::set<std::string> marks;
    for (const std::string& word : words) {
        for (const std::string_view mark : split(word, ","))
            marks.emplace(mark);
    }
    return marks;
}

ExitCode run(const Console& console, const Options& options) {
    if (options.paths.size() != 2) {
        return usage_error(console, {"`apply` cần bản cũ và kết quả json của `diff`: tthc apply "
                                     "OLD CHANGES.json",
                                     "`apply` needs the old version and the json of `diff`: tthc "
                                     "apply OLD CHANGES.json"});
    }
    const auto report = read_source(options.paths[1]);
    if (!report) return usage_error(console, report.error().message);
    const auto applied = apply_changes(options.paths[0], *report, fingerprints(options.only));
    if (!applied) return usage_error(console, applied.error().message);
    if (options.output.empty()) {
        console.streams.out << applied->text;
    } else if (const auto error = write_file(options.output, applied->text)) {
        return usage_error(console, error->message);
    }
    if (applied->rewritten) {
        complain(console, {"đã viết lại toàn bộ tệp; chú thích của bản cũ không giữ được",
                           "the file was written anew; the comments of the old version are lost"});
    }
    return ExitCode::clean;
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual paths{"bản cũ, và kết quả của `tthc diff -f json`",
                              "the old version, and the result of `tthc diff -f json`"};
    constexpr Bilingual only{"chỉ những thay đổi có dấu vết (fingerprint) này",
                             "only the changes with these fingerprints"};
    constexpr Bilingual output{"ghi vào tệp này thay vì in ra", "write this file instead of print"};
    add_arguments(app, "OLD CHANGES", options->paths, paths.in(language));
    add_words(app, "--only", options->only, only.in(language), "ID,…");
    add_text(app, "-o,--output", options->output, output.in(language), "FILE");
    return PlainAction([options](const Console& console) { return run(console, *options); });
}

constexpr std::string_view examples[] = {
    "tthc apply old.yaml changes.json -o accepted.yaml",
    "tthc apply old.yaml changes.json --only 0a1b2c3d4e5f6071"};

}  // namespace

extern const Command apply_command;
constinit const Command apply_command{
    .name = "apply",
    .summary = {"viết bản chỉ gồm những thay đổi được chấp nhận",
                "write the version with only the accepted changes"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
