#include "output.h"
#include "tthc/report/version_report.h"

#include <memory>

namespace tthc::cli {
namespace {

AnyAction define(CLI::App& app, Language language) {
    const auto formats = std::make_shared<std::vector<std::string>>();
    add_formats(app, language, *formats);
    return PlainAction([formats](const Console& console) {
        const auto outputs = outputs_of(*formats, names_of(report::version_formats));
        if (!outputs) return usage_error(console, outputs.error().message);
        return deliver(console, *outputs, report::version_formats, report::VersionReport{},
                       ExitCode::clean);
    });
}

constexpr std::string_view examples[] = {"tthc version", "tthc version -f json"};

}  // namespace

extern const Command version_command;
constinit const Command version_command{
    .name = "version",
    .summary = {"in phiên bản của tthc và của các định dạng",
                "print the version of tthc and of its formats"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
