#include "tthc/report/grouping.h"

#include "tthc/base/printable.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace tthc::report {
namespace {

/// Where a group stands among others, and which it is.
struct Key {
    bool unnamed = false;
    int rank = 0;
    std::string word;

    friend auto operator<=>(const Key&, const Key&) = default;
};

constexpr Bilingual unnamed{"(không rõ)", "(not stated)"};

int rank_of(Severity severity) {
    return -static_cast<int>(severity);
}

Key key_of_words(std::string words) {
    const bool none = words.empty();
    return {.unnamed = none, .word = std::move(words)};
}

Key key_of(std::size_t i, const RunReport& report, GroupBy by) {
    const FindingList& findings = report.findings;
    const auto facts = report.described.find(findings.file(i));
    const bool described = facts != report.described.end();
    switch (by) {
        case GroupBy::file:
            return key_of_words(findings.file(i));
        case GroupBy::rule:
            return {.rank = rank_of(findings.severity(i)),
                    .word = std::string(findings.code(i).id)};
        case GroupBy::severity:
            return {.rank = rank_of(findings.severity(i))};
        case GroupBy::field:
            return key_of_words(described ? facts->second.field : "");
        case GroupBy::authority:
            return key_of_words(
                described ? fmt::format("{}", fmt::join(facts->second.authorities, "; ")) : "");
    }
    return {};
}

Message name_of(const Key& key, const Code& code, Severity severity, GroupBy by) {
    if (by == GroupBy::severity) return severity_words(severity);
    if (by != GroupBy::rule) return key.unnamed ? say(unnamed) : same(printable(key.word));
    const auto in = [&](Language language) {
        return fmt::format("{:<8} {}  {}", severity_words(severity).in(language), code.id,
                           code.title.in(language));
    };
    return {in(Language::vi), in(Language::en)};
}

Words number(std::size_t value) {
    return Words{same(std::to_string(value))};
}

std::size_t files_of(const Group& group, const FindingList& findings) {
    std::set<std::string_view> files;
    for (const std::uint32_t i : group.findings)
        files.insert(findings.file(i));
    return files.size();
}

/// Rules from the one that finds most down, below the same severity.
void sort_by_number(std::vector<Group>& groups) {
    std::stable_sort(groups.begin(), groups.end(), [](const Group& left, const Group& right) {
        return std::tuple(right.severity, right.findings.size()) <
               std::tuple(left.severity, left.findings.size());
    });
}

}  // namespace

Message head_of(GroupBy by) {
    switch (by) {
        case GroupBy::file:
            return {"Tệp", "File"};
        case GroupBy::rule:
            return {"Quy tắc", "Rule"};
        case GroupBy::severity:
            return {"Mức", "Severity"};
        case GroupBy::field:
            return {"Lĩnh vực", "Field"};
        case GroupBy::authority:
            return {"Cơ quan giải quyết", "Authority"};
    }
    return {};
}

std::vector<Group> groups_of(const RunReport& report, GroupBy by) {
    std::map<Key, Group> groups;
    const FindingList& findings = report.findings;
    for (std::uint32_t i = 0; i < findings.size(); ++i) {
        const Key key = key_of(i, report, by);
        Group& group = groups[key];
        const Severity severity = findings.severity(i);
        if (group.findings.empty()) group.name = name_of(key, findings.code(i), severity, by);
        group.severity = std::max(group.severity, severity);
        group.findings.push_back(i);
    }
    std::vector<Group> list;
    for (auto& [key, group] : groups)
        list.push_back(std::move(group));
    return list;
}

Table counted(const RunReport& report, GroupBy by) {
    Table table{
        {Words{head_of(by)}, Words{{"Số phát hiện", "Findings"}}, Words{{"Số tệp", "Files"}}},
        {},
        0};
    std::vector<Group> groups = groups_of(report, by);
    if (by == GroupBy::rule) sort_by_number(groups);
    for (Group& group : groups) {
        std::erase_if(group.findings,
                      [&](std::uint32_t i) { return report.findings.code(i).incomplete; });
        if (group.findings.empty()) continue;
        table.rows.push_back({Words{std::move(group.name)}, number(group.findings.size()),
                              number(files_of(group, report.findings))});
    }
    return table;
}

}  // namespace tthc::report
