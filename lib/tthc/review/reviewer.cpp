#include "tthc/review/reviewer.h"

#include "tthc/base/parallel.h"
#include "tthc/diff/compare.h"
#include "tthc/review/suppressions.h"

#include <algorithm>
#include <iterator>

namespace tthc {
namespace {

struct ChosenRule {
    const Rule* rule;
    Severity severity;
};

/// What remains of a file that was reviewed: small, so that memory does not grow with its text.
struct FileResult {
    std::string_view kind;
    bool reviewed = false;
    std::vector<Finding> findings;
    std::vector<std::any> notes;  ///< by rule; no value where it keeps nothing
    std::vector<Suppression> suppressions;
};

enum class Judging { procedures, changes };

std::vector<ChosenRule> choose(std::span<const Rule* const> rules, Judging judging,
                               const ReviewOptions& options) {
    std::vector<ChosenRule> chosen;
    for (const Rule* rule : rules) {
        if ((rule->revised != nullptr) != (judging == Judging::changes)) continue;
        const auto named = [rule](const std::string& word) { return rule->code.answers_to(word); };
        if (std::any_of(options.ignore.begin(), options.ignore.end(), named)) continue;
        const auto other = std::find_if(options.severity.begin(), options.severity.end(),
                                        [&](const auto& item) { return named(item.first); });
        chosen.push_back(
            {rule, other == options.severity.end() ? rule->code.severity : other->second});
    }
    return chosen;
}

FileResult check(ProcedureFile file, std::span<const ChosenRule> rules, const Facts& facts) {
    FileResult result{.kind = file.kind, .findings = std::move(file.findings)};
    if (!file.procedure) return result;
    result.reviewed = true;
    const Subject subject{file, *file.procedure, facts};
    for (const ChosenRule& chosen : rules) {
        Report report(chosen.rule->code, chosen.severity, result.findings);
        if (chosen.rule->check != nullptr) chosen.rule->check(subject, report);
        const auto note = chosen.rule->across.note;
        result.notes.push_back(note == nullptr ? std::any() : note(subject));
    }
    auto [suppressions, malformed] = suppressions_in(file.source);
    result.suppressions = std::move(suppressions);
    std::move(malformed.begin(), malformed.end(), std::back_inserter(result.findings));
    return result;
}

void judge_across(std::span<FileResult> results, std::span<const ChosenRule> rules,
                  std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto judge = rules[i].rule->across.judge;
        if (judge == nullptr) continue;
        std::vector<std::any> notes;
        for (FileResult& result : results) {
            if (result.reviewed && result.notes[i].has_value())
                notes.push_back(std::move(result.notes[i]));
        }
        Report report(rules[i].rule->code, rules[i].severity, findings);
        judge(notes, report);
    }
}

/// `results` are in the order of their files.
Review collect(std::span<FileResult> results, std::span<const ChosenRule> rules) {
    Review review;
    for (const ChosenRule& chosen : rules)
        review.codes.push_back(&chosen.rule->code);
    for (FileResult& result : results) {
        if (result.reviewed) ++review.procedures;
        if (!result.reviewed && result.findings.empty()) ++review.skipped[result.kind];
        std::move(result.findings.begin(), result.findings.end(),
                  std::back_inserter(review.findings));
    }
    judge_across(results, rules, review.findings);
    return review;
}

void take_out(std::span<const FileResult> results, std::span<const Rule* const> rules, Date day,
              Review& review) {
    std::vector<Suppression> suppressions;
    for (const FileResult& result : results)
        suppressions.insert(suppressions.end(), result.suppressions.begin(),
                            result.suppressions.end());
    RulesOfRun of_run{.applied = review.codes};
    for (const Rule* const rule : rules)
        of_run.known.push_back(&rule->code);
    review.suppressed = suppress(suppressions, of_run, day, review.findings);
    review.codes.insert(review.codes.end(), std::begin(suppression_code::all),
                        std::end(suppression_code::all));
}

}  // namespace

Review review(std::span<const Source> sources, std::span<const Rule* const> rules,
              const Facts& facts, const ReviewOptions& options) {
    const auto chosen = choose(rules, Judging::procedures, options);
    std::vector<FileResult> results(sources.size());
    for_each_index(sources.size(), options.jobs, [&](std::size_t i) {
        results[i] = check(load_procedure(sources[i]), chosen, facts);
    });
    Review review = collect(results, chosen);
    if (!options.no_suppressions) take_out(results, rules, facts.as_of, review);
    std::sort(review.findings.begin(), review.findings.end());
    return review;
}

Review review_changes(std::span<const Comparison> pairs, std::span<const Rule* const> rules,
                      const Facts& facts, const ReviewOptions& options) {
    Review review{.procedures = pairs.size()};
    for (const ChosenRule& chosen : choose(rules, Judging::changes, options)) {
        review.codes.push_back(&chosen.rule->code);
        Report report(chosen.rule->code, chosen.severity, review.findings);
        chosen.rule->revised({pairs, facts}, report);
    }
    std::sort(review.findings.begin(), review.findings.end());
    return review;
}

const Rule* find_rule(std::span<const Rule* const> rules, std::string_view code_or_name) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) {
        return rule->code.answers_to(code_or_name);
    });
    return found == rules.end() ? nullptr : *found;
}

}  // namespace tthc
