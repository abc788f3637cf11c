#include "output.h"
#include "tthc/report/skeleton.h"

#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

AnyAction define(CLI::App& app, Language language) {
    const auto name = std::make_shared<std::string>();
    constexpr Bilingual text{"tên thủ tục", "name of the procedure"};
    add_text(app, "--name", *name, text.in(language), "NAME");
    return PlainAction([name](const Console& console) {
        console.streams.out << report::skeleton(*name, console.language());
        return ExitCode::clean;
    });
}

constexpr std::string_view examples[] = {
    "tthc new --name \"Cấp giấy phép xuất bản bản tin\" > ban-tin.yaml"};

}  // namespace

extern const Command new_command;
constinit const Command new_command{
    .name = "new",
    .summary = {"in một tệp thủ tục mẫu để điền", "print a procedure file to fill in"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
