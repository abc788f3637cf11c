#include "output.h"
#include "tthc/model/kind.h"

#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

ExitCode run(const Console& console, const std::string& name) {
    std::vector<std::string_view> names;
    for (const Kind& kind : all_kinds())
        names.push_back(kind.name);
    if (name.empty()) {
        for (const Kind& kind : all_kinds()) {
            console.streams.out << fmt::format("{:<12} {}\n", kind.name,
                                               kind.title.in(console.language()));
        }
        return ExitCode::clean;
    }
    const Kind* kind = find_kind(name);
    if (kind == nullptr) {
        return usage_error(console, unknown_word({"lược đồ", "schema"}, name, names));
    }
    console.streams.out << kind->schema();
    return ExitCode::clean;
}

AnyAction define(CLI::App& app, Language language) {
    const auto name = std::make_shared<std::string>();
    constexpr Bilingual text{"tên lược đồ; bỏ trống để xem danh sách",
                             "name of the schema; without it, the list"};
    add_text(app, "NAME", *name, text.in(language));
    return PlainAction([name](const Console& console) { return run(console, *name); });
}

constexpr std::string_view examples[] = {"tthc schema", "tthc schema procedure"};

}  // namespace

extern const Command schema_command;
constinit const Command schema_command{
    .name = "schema",
    .summary = {"in JSON Schema của các loại tệp", "print the JSON Schema of a kind of file"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
