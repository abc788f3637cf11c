#include "tthc/work/added_entries.h"

#include "tthc/finding/findings.h"
#include "tthc/model/load_record.h"
#include "tthc/record/writer.h"
#include "tthc/yaml/tree.h"

#include <algorithm>
#include <optional>

namespace tthc {
namespace {

using Entries = std::vector<SuppressionEntry>;

std::string lines_of(const Entries& entries, std::size_t indent) {
    const std::string text = yaml::emit(record::to_value(entries));
    std::string out;
    bool at_start = true;
    for (const char c : text) {
        if (at_start && c != '\n') out.append(indent, ' ');
        out += c;
        at_start = c == '\n';
    }
    return out;
}

std::optional<yaml::Node> list_in(const yaml::Tree& tree) {
    for (const yaml::Node child : yaml::Node(tree, 0)) {
        if (child.key() == "suppressions") return child;
    }
    return {};
}

std::size_t line_start(std::string_view text, std::size_t at) {
    const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

/// Behind the last item, where items stand a line each.
std::optional<std::string> appended(std::string_view text, const yaml::Node& list,
                                    const Entries& more) {
    std::optional<yaml::Node> last;
    for (const yaml::Node item : list)
        last = item;
    if (!last) return {};
    const std::size_t start = line_start(text, last->span().begin);
    const std::size_t mark = text.find_first_not_of(' ', start);
    if (mark == std::string_view::npos || text[mark] != '-') return {};
    const auto end = text.find('\n', last->span().end);
    const bool has_end = end != std::string_view::npos;
    const std::size_t at = has_end ? end + 1 : text.size();
    std::string out(text.substr(0, at));
    if (!has_end) out += '\n';
    out += lines_of(more, mark - start);
    return out += text.substr(at);
}

/// The list anew, where it stands between brackets or is empty.
std::string replaced(std::string_view text, const yaml::Node& list, const Entries& all) {
    std::string lines = lines_of(all, 2);
    lines.pop_back();
    std::string out(text.substr(0, list.key_span().end));
    out += ":\n" + lines;
    return out += text.substr(list.span().end);
}

bool says(const std::string& path, const std::string& text, const SuppressionFile& wanted) {
    const auto again = load_record<SuppressionFile>(SourceFile(path, text));
    return again.record && *again.record == wanted;
}

}  // namespace

Result<std::string> with_entries(const SourceFile& file, const Entries& more) {
    Findings findings(file);
    const yaml::Tree tree = yaml::parse(file, findings);
    const auto loaded = load_record<SuppressionFile>(tree, findings);
    if (!loaded.record) return error_of(loaded.findings.front());
    SuppressionFile whole = *loaded.record;
    whole.suppressions.insert(whole.suppressions.end(), more.begin(), more.end());
    if (const auto list = list_in(tree)) {
        const auto text = appended(file.text(), *list, more);
        std::string written = text ? *text : replaced(file.text(), *list, whole.suppressions);
        if (says(file.path(), written, whole)) return written;
    }
    return record::to_yaml(whole);
}

}  // namespace tthc
