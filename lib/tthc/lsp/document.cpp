#include "tthc/lsp/document.h"

#include "tthc/base/utf8.h"
#include "tthc/config/config.h"
#include "tthc/finding/findings.h"
#include "tthc/work/inputs.h"
#include "tthc/yaml/tree.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace tthc::lsp {
namespace {

const Kind* kind_of_text(const SourceFile& source) {
    if (is_configuration(source.path())) return find_kind("config");
    Findings ignored(source);
    const yaml::Tree tree = yaml::parse(source, ignored);
    return tree.empty() ? kind_seen_in(source.text()) : kind_of(tree);
}

std::vector<Finding> review_of(const SourceFile& source, const Setup& setup, Date day) {
    const InputOptions here{.paths = {source.path()}, .exclude = setup.review.exclude};
    const auto inputs = collect_inputs(here, {});
    if (!inputs || inputs->empty()) return {};
    ReviewRequest request = setup.review;
    request.inputs = {source};
    const Facts facts = setup.engine.facts(setup.as_of.value_or(day));
    auto run = run_review(request, setup.rules.all(), facts);
    if (!run) return unreadable(source.path(), run.error().message);
    FindingList& findings = run->review.findings;
    findings.erase_if([&](std::size_t i) { return findings.file(i) != source.path(); });
    return findings.all();
}

}  // namespace

std::uint32_t Document::mark() const {
    return static_cast<std::uint32_t>(text.size() - utf8::without_order_mark(text).size());
}

Range Document::range(const Location& where, const Positions& positions) const {
    return {positions.position(where.begin.offset + mark()),
            positions.position(where.end.offset + mark())};
}

bool is_configuration(const std::string& path) {
    return std::filesystem::path(path).filename().string() == config_file_name;
}

void replace(Document& document, const Range& range, std::string_view text, Encoding encoding) {
    const Positions positions(document.text, encoding);
    const std::uint32_t begin = positions.offset(range.start);
    const std::uint32_t end = std::max(begin, positions.offset(range.end));
    document.text.replace(begin, end - begin, text);
}

void examine(Document& document, const Setup* setup, Date day) {
    document.findings.clear();
    if (document.text.size() > max_file_size) {
        document.kind = nullptr;
        return;
    }
    const SourceFile source(document.path, document.text);
    document.kind = kind_of_text(source);
    if (document.kind == nullptr) return;
    const bool is_procedure = document.kind == all_kinds().data();
    document.findings = is_procedure && setup != nullptr ? review_of(source, *setup, day)
                                                         : document.kind->check(source);
}

}  // namespace tthc::lsp
