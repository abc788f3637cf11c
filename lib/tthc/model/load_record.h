#pragma once

#include "tthc/finding/load_codes.h"
#include "tthc/model/scalars.h"
#include "tthc/record/reader.h"
#include "tthc/yaml/tree.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// A record of another kind (a plan, a register, `tthc.yaml`); present only if nothing is wrong.
template <record::Record T>
struct Loaded {
    std::optional<T> record;
    std::vector<Finding> findings;
};

/// From a tree that was parsed already.
template <record::Record T>
Loaded<T> load_record(const yaml::Tree& tree, Findings& findings) {
    Loaded<T> loaded;
    if (tree.empty() && findings.empty())
        findings.add(load_code::unknown_file, {0, 0}, "", {"tệp trống", "the file is empty"});
    if (!tree.empty()) {
        T record = record::Reader(findings).read<T>(yaml::Node(tree, 0));
        if (findings.empty()) loaded.record = std::move(record);
    }
    loaded.findings = findings.take();
    return loaded;
}

template <record::Record T>
Loaded<T> load_record(const SourceFile& source) {
    Findings findings(source);
    const yaml::Tree tree = yaml::parse(source, findings);
    return load_record<T>(tree, findings);
}

/// The record of a file that a run cannot do without; the error is the first thing that is wrong,
/// with its place.
template <record::Record T>
Result<T> read_record(const std::string& path) {
    const auto source = read_source(path);
    if (!source) return source.error();
    auto loaded = load_record<T>(*source);
    if (!loaded.record) return error_of(loaded.findings.front());
    return *std::move(loaded.record);
}

}  // namespace tthc
