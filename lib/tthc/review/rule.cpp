#include "tthc/review/rule.h"

#include "tthc/review/words.h"

namespace tthc {

Finding& Report::add(Location where, std::string procedure, std::string path, Message message) {
    findings_->push_back({.code = code_,
                          .severity = code_->severity,
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

Finding& Report::ask(Location where, std::string procedure, std::string path, Message question) {
    Finding& finding =
        add(std::move(where), std::move(procedure), std::move(path), std::move(question));
    finding.severity = Severity::info;
    return finding;
}

Finding& Report::add(const KeptPlace& place, Message message) {
    Finding kept = place.load();
    return add(std::move(kept.where), std::move(kept.procedure), std::move(kept.node),
               std::move(message));
}

Finding& Report::ask(const KeptPlace& place, Message question) {
    Finding& finding = add(place, std::move(question));
    finding.severity = Severity::info;
    return finding;
}

Location place_of(const Subject& subject, Span span) {
    return locate(subject.file.source, span);
}

Related related_at(const Subject& subject, Span span, Message message) {
    return {std::move(message), place_of(subject, span)};
}

KeptPlace keep_place(const Subject& subject, Span span, std::string path) {
    const Finding place{.where = place_of(subject, span),
                        .procedure = identity(subject.procedure),
                        .node = std::move(path)};
    return {*subject.store, subject.store->keep(place)};
}

Span phrase_at(const Subject& subject, const Text& text, std::string_view phrase) {
    return place_of_phrase(subject.file.source, text.span, phrase);
}

}  // namespace tthc
