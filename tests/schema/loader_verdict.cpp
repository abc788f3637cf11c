// Prints what the loader says of each file named on standard input, one a line, so that another
// program can compare it with a JSON Schema validator:
//     accepted|refused|unreadable KIND PATH
// `refused` means by a fault that a schema sees too (Y006 to Y009); `unreadable` by one that only
// the loader sees. The argument is the kind of the files; without it every file says its own.
#include "tthc/report/schemas.h"

#include <fmt/core.h>

#include <algorithm>
#include <iostream>

using namespace tthc;

namespace {

bool schema_sees(const Diagnostic& found) {
    return found.code >= diagnostic_code::unknown_key.code &&
           found.code <= diagnostic_code::missing_key.code;
}

const SchemaFile* kind_of(const SourceFile& source) {
    const FileKind kind = load_procedure(source).kind;
    const auto files = schema_files();
    const auto known = std::find_if(files.begin(), files.end(),
                                    [&](const SchemaFile& file) { return file.kind == kind; });
    return known == files.end() ? nullptr : &*known;
}

void judge(const std::string& path, const SchemaFile* kind) {
    const auto source = read_source(path);
    if (source && kind == nullptr) kind = kind_of(*source);
    if (!source || kind == nullptr) {
        fmt::print("unreadable unknown {}\n", path);
        return;
    }
    const auto found = kind->check(*source);
    const bool refused = std::any_of(found.begin(), found.end(), schema_sees);
    const bool unreadable = !std::all_of(found.begin(), found.end(), schema_sees);
    const std::string_view verdict = unreadable ? "unreadable" : refused ? "refused" : "accepted";
    fmt::print("{} {} {}\n", verdict, kind->name, path);
}

}  // namespace

int main(int argc, char** argv) {
    const SchemaFile* const kind = argc > 1 ? find_schema(argv[1]) : nullptr;
    if (argc > 1 && kind == nullptr) return 2;
    for (std::string path; std::getline(std::cin, path);)
        judge(path, kind);
    return 0;
}
