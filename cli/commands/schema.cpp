#include "output.h"
#include "tthc/report/schemas.h"

#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

ExitCode run(const Context& context, const std::string& name) {
    std::vector<std::string_view> names;
    for (const SchemaFile& schema : schema_files())
        names.push_back(schema.name);
    if (name.empty()) {
        for (const SchemaFile& schema : schema_files()) {
            context.streams.out << fmt::format("{:<12} {}\n", schema.name,
                                               schema.title.in(context.language()));
        }
        return ExitCode::clean;
    }
    const SchemaFile* schema = find_schema(name);
    if (schema == nullptr) {
        return usage_error(context, unknown_word({"lược đồ", "schema"}, name, names));
    }
    context.streams.out << schema->print();
    return ExitCode::clean;
}

Action define(CLI::App& app, Language language) {
    const auto name = std::make_shared<std::string>();
    constexpr Bilingual text{"tên lược đồ; bỏ trống để xem danh sách",
                             "name of the schema; without it, the list"};
    add_text(app, "NAME", *name, text.in(language));
    return [name](const Context& context) { return run(context, *name); };
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
