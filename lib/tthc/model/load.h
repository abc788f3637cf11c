#pragma once

#include "tthc/finding/findings.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/procedure.h"
#include "tthc/model/scalars.h"
#include "tthc/record/reader.h"
#include "tthc/yaml/tree.h"

#include <optional>
#include <vector>

namespace tthc {

/// What a YAML file says it is, by its keys.
enum class FileKind {
    procedure,
    plan,
    instruments,
    agencies,
    calendar,
    norms,
    config,
    exchange,
    empty,
    unknown
};

/// Reads as much of a file as tells its kind; `unknown` when it cannot be read as YAML.
FileKind kind_of_file(const SourceFile& source);

/// A file that was read: its text, what it is, the procedure if it is one, and all that is wrong.
/// Made by one thread, then only read.
struct ProcedureFile {
    SourceFile source;
    FileKind kind = FileKind::unknown;
    std::optional<Procedure> procedure;
    std::vector<Finding> findings;
};

/// Never fails: what is wrong is in `findings`; a file with any is incomplete, and then has no
/// `procedure`. Other kinds of file are told by `kind` and not read further.
ProcedureFile load_procedure(SourceFile source);
ProcedureFile load_procedure(const std::string& path);

/// A record of another kind (a plan, a register, `tthc.yaml`); present only if nothing is wrong.
template <record::Record T>
struct Loaded {
    std::optional<T> record;
    std::vector<Finding> findings;
};

template <record::Record T>
Loaded<T> load_record(const SourceFile& source) {
    Findings findings(source);
    Loaded<T> loaded;
    const yaml::Tree tree = yaml::parse(source, findings);
    if (tree.empty() && findings.empty()) {
        findings.add(load_code::unknown_file, {0, 0}, "", {"tệp trống", "the file is empty"});
    }
    if (!tree.empty()) {
        T record = record::Reader(findings).read<T>(yaml::Node(tree, 0));
        if (findings.empty()) loaded.record = std::move(record);
    }
    loaded.findings = findings.take();
    return loaded;
}

}  // namespace tthc
