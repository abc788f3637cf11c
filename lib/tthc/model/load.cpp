#include "tthc/model/load.h"

#include "tthc/base/parallel.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/kind.h"
#include "tthc/model/scalars.h"
#include "tthc/record/reader.h"
#include "tthc/record/shape.h"
#include "tthc/yaml/tree.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {
namespace {

void report_unknown(Findings& findings, bool empty) {
    auto& found = findings.add(load_code::unknown_file, {0, 0}, "",
                               {empty ? "tệp trống" : "không rõ tệp này mô tả gì",
                                empty ? "the file is empty" : "the file does not say what it is"});
    found.help = {"tệp thủ tục cần khóa `name`; `tthc new` in một bản mẫu",
                  "a procedure file has the key `name`; `tthc new` prints a skeleton"};
}

/// YAML of another program: a list, or a map without a key that procedures have.
bool is_of_others(const yaml::Tree& tree) {
    const yaml::Node document(tree, 0);
    if (document.kind() == yaml::Kind::list) return true;
    if (document.kind() != yaml::Kind::map) return false;
    static const record::ValueShape procedure = record::shape_of<Procedure>();
    return std::none_of(document.begin(), document.end(), [](const yaml::Node& child) {
        return std::any_of(
            procedure.fields.begin(), procedure.fields.end(),
            [&](const record::FieldShape& known) { return known.field.key == child.key(); });
    });
}

}  // namespace

ProcedureFile load_procedure(const Source& source, yaml::Reader reader) {
    ProcedureFile file;
    auto read = source.read();
    if (!read) {
        file.source = SourceFile(source.path(), "");
        file.findings = unreadable(source.path(), read.error().message);
        return file;
    }
    file.source = *std::move(read);
    Findings findings(file.source);
    const yaml::Tree tree = yaml::parse(file.source, findings, reader);
    const bool readable = findings.empty() || !tree.empty();
    const Kind* const kind = readable ? kind_of(tree) : nullptr;
    if (kind != nullptr) {
        file.kind = kind->name;
    } else if (readable && !tree.empty() && is_of_others(tree)) {
        file.kind = other_kind;
    } else if (readable) {
        file.kind = tree.empty() ? empty_kind : unknown_kind;
        report_unknown(findings, tree.empty());
    }
    if (kind != nullptr && kind == all_kinds().data()) {
        auto procedure = record::Reader(findings).read<Procedure>(yaml::Node(tree, 0));
        if (findings.empty()) file.procedure = std::move(procedure);
    }
    file.findings = findings.take();
    return file;
}

std::vector<ProcedureFile> load_procedures(std::span<const Source> sources, unsigned jobs) {
    std::vector<ProcedureFile> files(sources.size());
    for_each_index(sources.size(), jobs,
                   [&](std::size_t i) { files[i] = load_procedure(sources[i]); });
    return files;
}

}  // namespace tthc
