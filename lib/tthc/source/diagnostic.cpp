#include "tthc/source/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace tthc {

Diagnostic& Diagnostics::add(const DiagnosticCode& code, Span span, std::string path,
                             Message message) {
    items_.push_back({.file = source_->path(),
                      .span = span,
                      .begin = source_->position(span.begin),
                      .end = source_->position(span.end),
                      .code = code.code,
                      .path = std::move(path),
                      .message = std::move(message)});
    return items_.back();
}

Related Diagnostics::related(Span span, Message message) const {
    return {std::move(message), source_->path(), source_->position(span.begin),
            source_->position(span.end)};
}

std::vector<Diagnostic> Diagnostics::take() {
    const auto key = [](const Diagnostic& item) {
        return std::tie(item.span.begin, item.span.end, item.code, item.message.en);
    };
    std::stable_sort(items_.begin(), items_.end(),
                     [&](const auto& left, const auto& right) { return key(left) < key(right); });
    return std::exchange(items_, {});
}

}  // namespace tthc
