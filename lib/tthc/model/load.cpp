#include "tthc/model/load.h"

#include "tthc/finding/load_codes.h"
#include "tthc/model/scalars.h"
#include "tthc/record/reader.h"
#include "tthc/yaml/tree.h"

#include <fmt/format.h>

namespace tthc {
namespace {

struct Signature {
    std::string_view key;
    FileKind kind;
};

constexpr Signature signatures[] = {
    {"plan", FileKind::plan},         {"instruments", FileKind::instruments},
    {"agencies", FileKind::agencies}, {"calendar", FileKind::calendar},
    {"norm_sets", FileKind::norms},   {"incomes", FileKind::norms},
    {"tthc", FileKind::config},       {"exchange", FileKind::exchange},
    {"name", FileKind::procedure},    {"code", FileKind::procedure},
    {"revises", FileKind::procedure}};

FileKind kind_of(const yaml::Tree& tree) {
    if (tree.empty()) return FileKind::empty;
    for (const Signature& signature : signatures) {
        for (const yaml::Node child : yaml::Node(tree, 0)) {
            if (child.key() == signature.key) return signature.kind;
        }
    }
    return FileKind::unknown;
}

void report_unknown(Findings& findings, FileKind kind) {
    const bool empty = kind == FileKind::empty;
    auto& found = findings.add(load_code::unknown_file, {0, 0}, "",
                               {empty ? "tệp trống" : "không rõ tệp này mô tả gì",
                                empty ? "the file is empty" : "the file does not say what it is"});
    found.help = {"tệp thủ tục cần khóa `name`; `tthc new` in một bản mẫu",
                  "a procedure file has the key `name`; `tthc new` prints a skeleton"};
}

}  // namespace

FileKind kind_of_file(const SourceFile& source) {
    Findings findings(source);
    const yaml::Tree tree = yaml::parse(source, findings);
    return findings.empty() ? kind_of(tree) : FileKind::unknown;
}

ProcedureFile load_procedure(SourceFile source) {
    ProcedureFile file;
    file.source = std::move(source);
    Findings findings(file.source);
    const yaml::Tree tree = yaml::parse(file.source, findings);
    const bool readable = findings.empty() || !tree.empty();
    if (readable) file.kind = kind_of(tree);
    if (file.kind == FileKind::procedure) {
        auto procedure = record::Reader(findings).read<Procedure>(yaml::Node(tree, 0));
        if (findings.empty()) file.procedure = std::move(procedure);
    } else if (readable && (file.kind == FileKind::empty || file.kind == FileKind::unknown)) {
        report_unknown(findings, file.kind);
    }
    file.findings = findings.take();
    return file;
}

ProcedureFile load_procedure(const std::string& path) {
    auto source = read_source(path);
    if (source) return load_procedure(*std::move(source));
    ProcedureFile file;
    file.source = SourceFile(path, "");
    file.findings = unreadable(path, source.error().message);
    return file;
}

}  // namespace tthc
