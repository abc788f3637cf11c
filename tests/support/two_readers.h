#pragma once

#include "tthc/yaml/guards.h"
#include "tthc/yaml/plain_reader.h"
#include "tthc/yaml/tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tthc::test {

/// What two trees say differently, told for who mends it; empty where they are the same.
inline std::string difference(const yaml::Tree& left, const yaml::Tree& right) {
    if (left.size() != right.size()) {
        return std::to_string(left.size()) + " nodes, " + std::to_string(right.size());
    }
    for (std::uint32_t i = 0; i < left.size(); ++i) {
        const auto& a = left.entry(i);
        const auto& b = right.entry(i);
        const std::string node = "node " + std::to_string(i) + ": ";
        if (a.kind != b.kind) return node + "kind";
        if (a.span != b.span) {
            return node + "span to " + std::to_string(a.span.end) + ", " +
                   std::to_string(b.span.end);
        }
        if (a.key_span != b.key_span) return node + "span of the key";
        if (a.next != b.next || a.first != b.first) return node + "order";
        if (left.text(a.key) != right.text(b.key)) return node + "key";
        if (left.text(a.scalar) != right.text(b.scalar)) {
            return node + "`" + std::string(left.text(a.scalar)) + "`, `" +
                   std::string(right.text(b.scalar)) + "`";
        }
    }
    return {};
}

/// What became of one text.
struct TwoReaders {
    bool taken = false;      ///< by the plain reader
    std::string difference;  ///< from what yaml-cpp says of it
};

inline TwoReaders read_by_both(std::string_view text) {
    const SourceFile source("in.yaml", std::string(text));
    Findings findings(source);
    if (!yaml::check_bytes(source, findings)) return {};
    const auto plain = yaml::read_plain(source.text());
    if (!plain) return {};
    const auto tree = yaml::parse(source, findings, yaml::Reader::yaml_cpp);
    const auto found = findings.take();
    if (!found.empty()) return {true, "refused by yaml-cpp: " + found.front().message.en};
    return {true, difference(*plain, tree)};
}

}  // namespace tthc::test
