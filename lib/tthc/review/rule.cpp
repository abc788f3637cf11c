#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc {
namespace {

const std::string& identity(const Procedure& procedure) {
    return procedure.code.value.empty() ? procedure.id.value : procedure.code.value;
}

}  // namespace

bool Ground::holds_on(Date day) const {
    const auto first = parse_date(from);
    const auto last = parse_date(until);
    return (!first || *first <= day) && (!last || day <= *last);
}

Finding& Report::add(const Subject& subject, Span span, std::string path, Message message) {
    const SourceFile& source = subject.file.source;
    findings_->push_back({.file = source.path(),
                          .begin = source.position(span.begin),
                          .end = source.position(span.end),
                          .code = rule_->code,
                          .name = rule_->name,
                          .severity = severity_,
                          .procedure = identity(subject.procedure),
                          .path = std::move(path),
                          .message = std::move(message)});
    return findings_->back();
}

Finding& Report::add(const Entry& entry, Position begin, Position end, std::string path,
                     Message message) {
    findings_->push_back({.file = entry.file,
                          .begin = begin,
                          .end = end,
                          .code = rule_->code,
                          .name = rule_->name,
                          .severity = severity_,
                          .procedure = entry.code.empty() ? entry.id : entry.code,
                          .path = std::move(path),
                          .message = std::move(message)});
    return findings_->back();
}

Finding& Report::ask(const Subject& subject, Span span, std::string path, Message question) {
    Finding& finding = add(subject, span, std::move(path), std::move(question));
    finding.severity = Severity::info;
    return finding;
}

Related related_at(const Subject& subject, Span span, Message message) {
    const SourceFile& source = subject.file.source;
    return {std::move(message), source.path(), source.position(span.begin),
            source.position(span.end)};
}

std::string item_path(std::string_view section, const Text& id, std::size_t index) {
    if (!id.value.empty()) return fmt::format("{}/{}", section, id.value);
    return fmt::format("{}/#{}", section, index + 1);
}

}  // namespace tthc
