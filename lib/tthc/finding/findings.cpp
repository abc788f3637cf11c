#include "tthc/finding/findings.h"

#include "tthc/finding/load_codes.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace tthc {

std::weak_ordering operator<=>(const Finding& left, const Finding& right) {
    const auto key = [](const Finding& item) {
        const Location& where = item.where;
        return std::tie(where.file, where.begin, item.code->id, where.end, item.severity,
                        item.procedure, item.node, item.message, item.help, item.related);
    };
    return key(left) <=> key(right);
}

Location locate(const SourceFile& source, Span span, Quoting quoting) {
    Location where{source.path(), source.point(span.begin), source.point(span.end), {}};
    const std::string_view line = source.line(where.begin.line);
    if (quoting == Quoting::line && line.size() <= longest_quoted_line) where.quoted = line;
    return where;
}

Finding& Findings::add(const Code& code, Span span, std::string node, Message message) {
    items_.push_back({.code = &code,
                      .severity = code.severity,
                      .where = locate(*source_, span, quoting_),
                      .node = std::move(node),
                      .message = std::move(message)});
    return items_.back();
}

Related Findings::related(Span span, Message message) const {
    return {std::move(message), locate(*source_, span, quoting_)};
}

std::vector<Finding> Findings::take() {
    std::stable_sort(items_.begin(), items_.end());
    return std::exchange(items_, {});
}

std::vector<Finding> unreadable(const std::string& path, Message why) {
    const SourceFile nothing(path, "");
    Findings findings(nothing);
    findings.add(load_code::unreadable, {}, "", std::move(why));
    return findings.take();
}

Error error_of(const Finding& finding) {
    const Point at = finding.where.begin;
    const auto& [vi, en] = finding.message;
    const std::string place = fmt::format("{}:{}:{}", finding.where.file, at.line, at.column);
    return {{fmt::format("{}: {}", place, vi), fmt::format("{}: {}", place, en)}};
}

}  // namespace tthc
