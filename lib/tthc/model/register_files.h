#pragma once

#include "tthc/model/load.h"

#include <fmt/format.h>

#include <span>
#include <vector>

namespace tthc {

/// The records of one kind among the files of the engine's data. An error names the first place
/// that is wrong: the engine does not work on half a register.
template <record::Record T>
Result<std::vector<T>> load_registers(std::span<const SourceFile> sources, FileKind kind) {
    std::vector<T> records;
    for (const SourceFile& source : sources) {
        if (kind_of_file(source) != kind) continue;
        auto loaded = load_record<T>(source);
        if (!loaded.record) {
            const Finding& first = loaded.findings.front();
            const auto place = fmt::format("{}:{}:{}", first.where.file, first.where.begin.line,
                                           first.where.begin.column);
            return Error{{fmt::format("{}: {}", place, first.message.vi),
                          fmt::format("{}: {}", place, first.message.en)}};
        }
        records.push_back(*std::move(loaded.record));
    }
    return records;
}

}  // namespace tthc
