#include "tthc/report/rule_pages.h"

#include "tthc/report/codes_report.h"
#include "tthc/report/findings/told.h"
#include "tthc/review/example.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

/// The example without the marks of the tests, so that the quoted lines are those of the page.
std::string unmarked(std::string_view fragment) {
    std::string text;
    while (!fragment.empty()) {
        const std::string_view line = fragment.substr(0, fragment.find('\n'));
        fragment.remove_prefix(std::min(fragment.size(), line.size() + 1));
        std::string_view kept = line.substr(0, line.find("# expect:"));
        while (kept.ends_with(' '))
            kept.remove_suffix(1);
        text += fmt::format("{}\n", kept);
    }
    return text;
}

std::string findings_of(const Rule& rule, const Facts& facts, Language language) {
    const Date day = parse_date(rule.example_day).value_or(facts.as_of);
    const Facts that_day{facts.law, facts.agencies, facts.calendar, day};
    const Rule* const only[] = {&rule};
    std::string text;
    for (const Finding& finding : example_findings(unmarked(rule.code.bad), only, that_day))
        text += finding_text(finding, day, plain(language));
    return text;
}

std::string grounds_of(const Rule& rule, Language language) {
    std::string text;
    for (const Ground& ground : rule.code.grounds) {
        const Bilingual open{"nay", "now"};
        const auto from = parse_date(ground.from);
        const auto until = parse_date(ground.until);
        text += fmt::format("- {} ({} - {}): {}\n", ground.citation, from ? to_dmy(*from) : "",
                            until ? to_dmy(*until) : open.in(language), ground.says.in(language));
    }
    return text;
}

std::string section(const Rule& rule, const Facts& facts, Language language) {
    const auto part = [&](const Bilingual& title, std::string_view body) {
        return body.empty() ? std::string()
                            : fmt::format("**{}**\n\n{}\n", title.in(language), body);
    };
    const auto code = [](std::string_view kind, std::string_view body) {
        return fmt::format("```{}\n{}```\n", kind, body);
    };
    std::string text = fmt::format("{}\n\n", rule.code.title.in(language));
    text += fmt::format("{}\n\n", rule.code.rationale.in(language));
    text += part({"Cách sửa", "Remedy"}, fmt::format("{}\n", rule.code.remedy.in(language)));
    text += part({"Căn cứ", "Grounds"}, grounds_of(rule, language));
    text +=
        part({"Ví dụ sai", "Bad example"}, code("yaml", example_text(rule.code.bad, "", language)) +
                                               code("text", findings_of(rule, facts, language)));
    text += part({"Ví dụ đúng", "Good example"},
                 code("yaml", example_text(rule.code.good, "", language)));
    if (rule.revised != nullptr) return text;
    return text + part({"Bỏ qua quy tắc này", "Leave this rule out"},
                       fmt::format("`tthc review --ignore {}`\n", rule.code.id));
}

Page page_of(const Rule& rule, const Facts& facts) {
    std::string text =
        fmt::format("# {} {}\n\nMức / Severity: {} / `{}`\n\n", rule.code.id, rule.code.name,
                    severity_words(rule.code.severity).vi, word_of(rule.code.severity));
    text += fmt::format("## Tiếng Việt\n\n{}", section(rule, facts, Language::vi));
    text += fmt::format("## English\n\n{}", section(rule, facts, Language::en));
    while (text.ends_with("\n\n"))
        text.pop_back();
    return {fmt::format("{}.md", rule.code.name), std::move(text)};
}

Page list_of(std::span<const Rule* const> rules) {
    std::string text =
        "# Các quy tắc rà soát / The rules of the review\n\n"
        "Do `tthc rules --docs docs/rules` in ra. / Printed by `tthc rules --docs docs/rules`.\n\n"
        "| | | | | |\n|---|---|---|---|---|\n";
    for (const Rule* rule : rules) {
        text += fmt::format("| {} | [{}]({}.md) | {} | {} | {} |\n", rule->code.id, rule->code.name,
                            rule->code.name, word_of(rule->code.severity), rule->code.title.vi,
                            rule->code.title.en);
    }
    return {"README.md", std::move(text)};
}

}  // namespace

std::vector<Page> rule_pages(std::span<const Rule* const> rules, const Facts& facts) {
    std::vector<Page> pages{list_of(rules)};
    for (const Rule* rule : rules)
        pages.push_back(page_of(*rule, facts));
    return pages;
}

}  // namespace tthc::report
