#include "tthc/base/say.h"
#include "tthc/lsp/answers.h"
#include "tthc/review/suppression_codes.h"
#include "tthc/yaml/tree.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace tthc::lsp {
namespace {

constexpr std::string_view quick_fix = "quickfix";

/// Whether the client wants quick fixes, where it says what it wants.
bool wants_fixes(const Json& context) {
    const Json& only = at(context, {"only"});
    return !only.is_array() || holds(only, "") || holds(only, quick_fix);
}

/// Whether the client asks about this finding, where it says about which.
bool is_meant(const Json& context, const Code& code, std::uint32_t line) {
    const Json& shown = at(context, {"diagnostics"});
    if (!shown.is_array() || shown.empty()) return true;
    return std::any_of(shown.begin(), shown.end(), [&](const Json& one) {
        const auto range = range_in(at(one, {"range"}));
        return range && range->start.line == line && at(one, {"code"}) == code.id;
    });
}

/// Comments speak of rules: not of what is wrong with a file, nor of comments.
bool can_be_ignored(const Code& code) {
    const auto& own = suppression_code::all;
    return !code.incomplete && std::find(std::begin(own), std::end(own), &code) == std::end(own);
}

bool says_the_same(const yaml::Node& left, const yaml::Node& right) {
    if (left.kind() != right.kind() || left.key() != right.key() ||
        (left.is_scalar() && left.scalar() != right.scalar()))
        return false;
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), says_the_same);
}

bool read_alike(const std::string& before, const std::string& after) {
    const auto tree_of = [](const std::string& text) {
        const SourceFile source("", text);
        Findings ignored(source);
        return yaml::parse(source, ignored);
    };
    const yaml::Tree left = tree_of(before);
    const yaml::Tree right = tree_of(after);
    if (left.empty() || right.empty()) return false;
    return says_the_same(yaml::Node(left, 0), yaml::Node(right, 0));
}

struct Insertion {
    std::uint32_t offset = 0;
    std::string text;
};

/// The comment above the line, as far in as the line is; or behind it.
std::optional<Insertion> comment_for(const Asked& asked, const Code& code, std::uint32_t line) {
    const std::string& text = asked.document.text;
    const Span on = asked.positions.line(line);
    const auto words = std::string_view(text).substr(on.begin, on.end - on.begin);
    const std::string indent(std::min(words.size(), words.find_first_not_of(' ')), ' ');
    const std::string comment = fmt::format("# tthc: ignore[{}] reason=\"\"", code.id);
    const bool returns = text.substr(on.end, 1) == "\r";
    for (Insertion tried : {Insertion{on.begin, indent + comment + (returns ? "\r\n" : "\n")},
                            Insertion{on.end, fmt::format(" {}", comment)}}) {
        std::string edited = text;
        edited.insert(tried.offset, tried.text);
        if (read_alike(text, edited)) return tried;
    }
    return {};
}

Json action(const Asked& asked, const Code& code, std::uint32_t line, const Insertion& insertion) {
    const Position place = asked.positions.position(insertion.offset);
    Json diagnostics_here = Json::array();
    for (const Json& one : diagnostics(asked)) {
        const auto range = range_in(at(one, {"range"}));
        if (range && range->start.line == line && at(one, {"code"}) == code.id)
            diagnostics_here.push_back(one);
    }
    const Json edit = {{"range", to_json(Range{place, place})}, {"newText", insertion.text}};
    const Message title = say("Bỏ qua {} ở dòng này; phải ghi lý do",
                              "Ignore {} on this line; the reason is yours to write", code.id);
    return {{"title", title.in(asked.language)},
            {"kind", quick_fix},
            {"diagnostics", std::move(diagnostics_here)},
            {"edit", {{"changes", {{asked.document.uri, Json::array({edit})}}}}}};
}

}  // namespace

Json code_actions(const Asked& asked, const Range& range, const Json& context) {
    Json actions = Json::array();
    if (!wants_fixes(context)) return actions;
    std::set<std::pair<std::uint32_t, const Code*>> offered;
    for (const Finding& finding : asked.document.findings) {
        const Range found = asked.document.range(finding.where, asked.positions);
        const std::uint32_t line = found.start.line;
        const bool here = line <= range.end.line && range.start.line <= found.end.line;
        if (!here || !can_be_ignored(*finding.code)) continue;
        if (!is_meant(context, *finding.code, line)) continue;
        if (!offered.emplace(line, finding.code).second) continue;
        if (const auto comment = comment_for(asked, *finding.code, line))
            actions.push_back(action(asked, *finding.code, line, *comment));
    }
    return actions;
}

}  // namespace tthc::lsp
