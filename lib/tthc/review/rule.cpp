#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc {

Finding& Report::add(Location where, std::string procedure, std::string path, Message message) {
    findings_->push_back({.code = code_,
                          .severity = severity_,
                          .where = std::move(where),
                          .procedure = std::move(procedure),
                          .node = std::move(path),
                          .message = std::move(message)});
    return findings_->back();
}

Finding& Report::add(const Subject& subject, Span span, std::string path, Message message) {
    return add(place_of(subject, span), identity(subject.procedure), std::move(path),
               std::move(message));
}

Finding& Report::ask(const Subject& subject, Span span, std::string path, Message question) {
    Finding& finding = add(subject, span, std::move(path), std::move(question));
    finding.severity = Severity::info;
    return finding;
}

Location place_of(const Subject& subject, Span span) {
    return locate(subject.file.source, span);
}

Related related_at(const Subject& subject, Span span, Message message) {
    return {std::move(message), place_of(subject, span)};
}

const std::string& identity(const Procedure& procedure) {
    return procedure.code.value.empty() ? procedure.id.value : procedure.code.value;
}

std::string item_path(std::string_view section, const Text& id, std::size_t index) {
    if (!id.value.empty()) return fmt::format("{}/{}", section, id.value);
    return fmt::format("{}/#{}", section, index + 1);
}

}  // namespace tthc
