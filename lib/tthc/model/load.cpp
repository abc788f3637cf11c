#include "tthc/model/load.h"

#include "tthc/base/nearest.h"
#include "tthc/base/parallel.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/contradictions.h"
#include "tthc/model/kind.h"
#include "tthc/model/scalars.h"
#include "tthc/record/reader.h"
#include "tthc/record/shape.h"
#include "tthc/yaml/tree.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace tthc {
namespace {

void report_unknown(Findings& findings, bool empty) {
    auto& found = findings.add(load_code::unknown_file, {0, 0}, "",
                               {empty ? "tệp trống" : "không rõ tệp này mô tả gì",
                                empty ? "the file is empty" : "the file does not say what it is"});
    found.help = {"tệp thủ tục cần khóa `name`; `tthc new` in một bản mẫu",
                  "a procedure file has the key `name`; `tthc new` prints a skeleton"};
}

const std::vector<std::string_view>& keys_of_procedures() {
    static const auto keys = [] {
        std::vector<std::string_view> names;
        for (const record::FieldShape& field : record::shape_of<Procedure>().fields)
            names.push_back(field.field.key);
        return names;
    }();
    return keys;
}

/// YAML of another program: no key of procedures but for `name`, which many files have, and of what
/// looks like a misspelt one, or is `name`, one at most. Of a list its first item is asked.
bool is_of_others(const yaml::Node& document) {
    if (document.kind() == yaml::Kind::list)
        return document.begin() == document.end() || is_of_others(*document.begin());
    if (document.kind() != yaml::Kind::map) return false;
    std::size_t hints = 0;
    bool is_name_alone = true;
    for (const yaml::Node child : document) {
        const std::string_view near = nearest(child.key(), keys_of_procedures());
        const bool is_name = child.key() == "name";
        if (near == child.key() && !is_name) return false;
        hints += near.empty() ? 0U : 1U;
        is_name_alone = is_name_alone && is_name;
    }
    return hints < 2 && !is_name_alone;
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
    const Kind* kind = readable ? kind_of(tree) : nullptr;
    const bool told_by_name = kind == nullptr || kind == all_kinds().data();
    if (readable && !tree.empty() && told_by_name && is_of_others(yaml::Node(tree, 0))) {
        kind = nullptr;
        file.kind = other_kind;
    } else if (kind != nullptr) {
        file.kind = kind->name;
    } else if (readable) {
        file.kind = tree.empty() ? empty_kind : unknown_kind;
        report_unknown(findings, tree.empty());
    }
    if (kind != nullptr && kind == all_kinds().data()) {
        auto procedure = record::Reader(findings).read<Procedure>(yaml::Node(tree, 0));
        if (findings.empty()) refuse_contradictions(procedure, findings);
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
