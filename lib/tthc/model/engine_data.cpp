#include "tthc/model/engine_data.h"

#include "tthc/source/data_files.h"

#include <fmt/format.h>

namespace tthc {

DataFile parse_data(SourceFile source) {
    DataFile file{.source = std::move(source)};
    Findings findings(file.source);
    file.tree = yaml::parse(file.source, findings);
    file.findings = findings.take();
    const Kind* const kind = file.findings.empty() ? kind_of(file.tree) : nullptr;
    if (kind != nullptr) file.kind = kind->name;
    return file;
}

Result<std::vector<DataFile>> engine_data(const std::string& folder) {
    auto sources = data_sources(folder);
    if (!sources) return sources.error();
    std::vector<DataFile> data;
    for (SourceFile& source : *sources)
        data.push_back(parse_data(std::move(source)));
    return data;
}

Error refusal_of(const std::vector<Finding>& findings) {
    const Finding& first = findings.front();
    const Point at = first.where.begin;
    const auto place = fmt::format("{}:{}:{}", first.where.file, at.line, at.column);
    return {{fmt::format("{}: {}", place, first.message.vi),
             fmt::format("{}: {}", place, first.message.en)}};
}

}  // namespace tthc
