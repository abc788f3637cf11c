// Prints what the loader says, one line for each file, so that another program can compare it with
// a JSON Schema validator:
//     accepted|refused|unreadable KIND
// `refused` means by a fault that a schema sees too (Y006 to Y009); `unreadable` by one that only
// the loader sees. Standard input holds the names of files, one a line, and every file says its own
// kind; with a kind as the argument it holds the texts themselves, each ended by a zero byte.
#include "tthc/finding/load_codes.h"
#include "tthc/model/kind.h"
#include "tthc/model/load.h"

#include <fmt/core.h>

#include <algorithm>
#include <iostream>

using namespace tthc;

namespace {

bool schema_sees(const Finding& found) {
    return found.code->id >= load_code::unknown_key.id &&
           found.code->id <= load_code::missing_key.id;
}

void judge(const SourceFile& source, const Kind& kind) {
    const auto found = kind.check(source);
    const bool refused = std::any_of(found.begin(), found.end(), schema_sees);
    const bool unreadable = !std::all_of(found.begin(), found.end(), schema_sees);
    const std::string_view verdict = unreadable ? "unreadable" : refused ? "refused" : "accepted";
    fmt::print("{} {}\n", verdict, kind.name);
}

void judge_files() {
    for (std::string path; std::getline(std::cin, path);) {
        const auto source = read_source(path);
        const Kind* const kind = source ? find_kind(load_procedure(*source).kind) : nullptr;
        if (kind == nullptr) {
            fmt::print("unreadable unknown\n");
        } else {
            judge(*source, *kind);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        judge_files();
        return 0;
    }
    const Kind* const kind = find_kind(argv[1]);
    if (kind == nullptr) return 2;
    for (std::string text; std::getline(std::cin, text, '\0');)
        judge(SourceFile("mutant.yaml", text), *kind);
    return 0;
}
