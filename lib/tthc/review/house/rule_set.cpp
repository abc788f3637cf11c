#include "tthc/review/house/rule_set.h"

#include "tthc/base/say.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/load_record.h"
#include "tthc/review/house/entry_check.h"
#include "tthc/review/reviewer.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>

namespace tthc::house {
namespace {

constexpr std::string_view between_examples = "---\n";

Bilingual keep(HouseRule& rule, const Phrase& phrase) {
    return {rule.kept.emplace_back(phrase.vi), rule.kept.emplace_back(phrase.en)};
}

std::string joined(const List<std::string>& examples) {
    std::string text;
    for (const Text& example : examples) {
        if (!text.empty()) text += between_examples;
        text += example.value;
        if (!text.ends_with('\n')) text += '\n';
    }
    return text;
}

Ground ground_of(HouseRule& rule, const GroundEntry& entry) {
    Ground ground;
    ground.citation = rule.kept.emplace_back(entry.citation->value.to_string());
    ground.from = rule.kept.emplace_back(to_iso(entry.from->value));
    if (entry.until) ground.until = rule.kept.emplace_back(to_iso(entry.until->value));
    const bool says = !entry.says.value.vi.empty();
    ground.says = keep(rule, says ? entry.says.value : rule.entry.says.value);
    return ground;
}

/// All that formats, `explain` and suppressions ask of a rule.
void set_code(HouseRule& rule) {
    const RuleEntry& entry = rule.entry;
    const std::string& file = rule.source.path();
    Code& code = rule.rule.code;
    code.id = entry.code->value.id;
    code.name = entry.name.value;
    code.severity = entry.severity ? entry.severity->value : Severity::warning;
    code.title = keep(rule, entry.says.value);
    const Message why = say("Quy tắc riêng của cơ quan, đặt trong {}.",
                            "A house rule of the agency, set in {}.", file);
    code.rationale = keep(rule, {why.vi, why.en});
    code.remedy = keep(rule, entry.remedy.value);
    for (const GroundEntry& ground : entry.grounds)
        rule.grounds.push_back(ground_of(rule, ground));
    code.grounds = rule.grounds;
    code.bad = rule.kept.emplace_back(joined(entry.examples->bad));
    code.good = rule.kept.emplace_back(joined(entry.examples->good));
}

std::shared_ptr<const HouseRule> rule_of(RuleEntry entry, const SourceFile& source) {
    auto rule = std::make_shared<HouseRule>();
    rule->entry = std::move(entry);
    rule->source = source;
    const Parameters& parameters = *rule->entry.parameters;
    for (const Text& word : parameters.words)
        rule->words.emplace_back(Folded(word.value).text());
    rule->at_least = bound_of(parameters.at_least, parameters);
    rule->at_most = bound_of(parameters.at_most, parameters);
    set_code(*rule);
    if (!rule->grounds.empty()) rule->rule.example_day = rule->grounds.back().from;
    rule->rule.house = rule.get();
    return rule;
}

/// Refuses codes and names that are taken; tells where a house rule has them.
void check_names(const RuleEntry& entry, const RuleSet& known, Findings& findings) {
    const auto check = [&](const Text& word, const char* key) {
        const Rule* const taken = find_rule(known.all(), word.value);
        if (taken == nullptr) return;
        Finding& found = findings.add(
            load_code::wrong_value, word.span, key,
            say("`{}` đã là của quy tắc {} {}", "`{}` is already that of the rule {} {}",
                word.value, taken->code.id, taken->code.name));
        if (taken->house == nullptr) return;
        const HouseRule& other = *taken->house;
        found.related.push_back({{"quy tắc kia ở đây", "the other rule"},
                                 locate(other.source, other.entry.code->span)});
    };
    check({entry.code->value.id, entry.code->span}, "code");
    check(entry.name, "name");
}

void load_file(const Source& file, LoadedRules& loaded) {
    const auto keep_findings = [&](std::vector<Finding> found) {
        std::move(found.begin(), found.end(), std::back_inserter(loaded.findings));
    };
    const auto source = file.read();
    if (!source) return keep_findings(unreadable(file.path(), source.error().message));
    auto read = load_record<RuleFile>(*source);
    keep_findings(std::move(read.findings));
    if (!read.record) return;
    Findings findings(*source);
    RuleSet rules = loaded.rules;
    for (RuleEntry& entry : read.record->rules) {
        check_names(entry, rules, findings);
        check_entry(entry, findings);
        if (findings.empty()) rules.add(rule_of(std::move(entry), *source));
    }
    if (findings.empty()) loaded.rules = std::move(rules);
    keep_findings(findings.take());
}

}  // namespace

void RuleSet::add(std::shared_ptr<const HouseRule> rule) {
    all_.push_back(&rule->rule);
    own_.push_back(std::move(rule));
}

LoadedRules load_rules(std::span<const Source> files, std::span<const Rule* const> built_in) {
    LoadedRules loaded{.rules = RuleSet(built_in), .findings = {}};
    for (const Source& file : files)
        load_file(file, loaded);
    return loaded;
}

}  // namespace tthc::house
