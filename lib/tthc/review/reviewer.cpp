#include "tthc/review/reviewer.h"

#include "tthc/base/parallel.h"
#include "tthc/law/register.h"

#include <algorithm>
#include <iterator>

namespace tthc {
namespace {

struct FileResult {
    FileKind kind = FileKind::unknown;
    std::vector<Finding> findings;
    std::vector<Diagnostic> diagnostics;
    std::vector<Entry> entries;
};

struct ChosenRule {
    const Rule* rule;
    Severity severity;
};

std::vector<ChosenRule> choose(std::span<const Rule* const> rules, const ReviewOptions& options) {
    std::vector<ChosenRule> chosen;
    for (const Rule* rule : rules) {
        const auto named = [rule](const std::string& word) {
            return word == rule->code || word == rule->name;
        };
        if (std::any_of(options.ignore.begin(), options.ignore.end(), named)) continue;
        const auto other = std::find_if(options.severity.begin(), options.severity.end(),
                                        [&](const auto& item) { return named(item.first); });
        chosen.push_back({rule, other == options.severity.end() ? rule->severity : other->second});
    }
    return chosen;
}

template <class T>
Span span_of(const std::vector<Located<T>>& list) {
    if (list.empty()) return {};
    return {list.front().span.begin, list.back().span.end};
}

std::optional<Date> registered_date(const std::string& act, const LawRegister& law) {
    const Instrument* const known = law.find(act);
    if (known == nullptr || !known->issued) return {};
    return known->issued->value;
}

Entry entry_of(const ProcedureFile& file, const LawRegister& law) {
    const SourceFile& source = file.source;
    const Procedure& procedure = *file.procedure;
    const Span code = procedure.code.value.empty() ? procedure.id.span : procedure.code.span;
    const Span channels = span_of(procedure.channels);
    Entry entry{.file = source.path(),
                .code = procedure.code.value,
                .id = procedure.id.value,
                .proposal = !procedure.revises.value.empty(),
                .name = procedure.name.value,
                .field = procedure.field.value,
                .authority = procedure.authority.value,
                .handled_by = procedure.handled_by.value,
                .code_begin = source.position(code.begin),
                .code_end = source.position(code.end),
                .channels_begin = source.position(channels.begin),
                .channels_end = source.position(channels.end)};
    for (const auto& channel : procedure.channels)
        entry.channels.push_back(channel.value);
    std::sort(entry.channels.begin(), entry.channels.end());
    for (const auto& citation : procedure.basis) {
        if (!citation->issued) continue;
        entry.dated_acts.push_back(
            {citation->act, *citation->issued, registered_date(citation->act, law),
             source.position(citation.span.begin), source.position(citation.span.end)});
    }
    return entry;
}

FileResult check(const ProcedureFile& file, std::span<const ChosenRule> rules, const Facts& facts) {
    FileResult result{.kind = file.kind, .diagnostics = file.diagnostics};
    if (!file.procedure) return result;
    const Subject subject{file, *file.procedure, facts};
    for (const ChosenRule& chosen : rules) {
        if (chosen.rule->check == nullptr) continue;
        Report report(*chosen.rule, chosen.severity, result.findings);
        chosen.rule->check(subject, report);
    }
    result.entries.push_back(entry_of(file, facts.law));
    return result;
}

template <class T>
void move_to(std::vector<T>& from, std::vector<T>& to) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

Review collect(std::vector<FileResult> results, std::span<const ChosenRule> rules) {
    Review review;
    Catalogue catalogue;
    for (FileResult& result : results) {
        const bool reviewed = !result.entries.empty();
        if (reviewed) ++review.procedures;
        if (!reviewed && result.diagnostics.empty()) ++review.skipped[result.kind];
        move_to(result.findings, review.findings);
        move_to(result.diagnostics, review.diagnostics);
        move_to(result.entries, catalogue);
    }
    std::sort(catalogue.begin(), catalogue.end(),
              [](const Entry& left, const Entry& right) { return left.file < right.file; });
    for (const ChosenRule& chosen : rules) {
        if (chosen.rule->check_all == nullptr) continue;
        Report report(*chosen.rule, chosen.severity, review.findings);
        chosen.rule->check_all(catalogue, report);
    }
    std::sort(review.findings.begin(), review.findings.end());
    std::stable_sort(
        review.diagnostics.begin(), review.diagnostics.end(),
        [](const Diagnostic& left, const Diagnostic& right) { return left.file < right.file; });
    return review;
}

template <class Load>
Review run(std::size_t count, std::span<const Rule* const> rules, const Facts& facts,
           const ReviewOptions& options, const Load& load) {
    const auto chosen = choose(rules, options);
    std::vector<FileResult> results(count);
    for_each_index(count, options.jobs,
                   [&](std::size_t i) { results[i] = check(load(i), chosen, facts); });
    return collect(std::move(results), chosen);
}

}  // namespace

Review review(std::span<const std::string> paths, std::span<const Rule* const> rules,
              const Facts& facts, const ReviewOptions& options) {
    return run(paths.size(), rules, facts, options,
               [&](std::size_t i) { return load_procedure(paths[i]); });
}

Review review(std::vector<SourceFile> sources, std::span<const Rule* const> rules,
              const Facts& facts, const ReviewOptions& options) {
    return run(sources.size(), rules, facts, options,
               [&](std::size_t i) { return load_procedure(std::move(sources[i])); });
}

const Rule* find_rule(std::span<const Rule* const> rules, std::string_view code_or_name) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) {
        return rule->code == code_or_name || rule->name == code_or_name;
    });
    return found == rules.end() ? nullptr : *found;
}

}  // namespace tthc
