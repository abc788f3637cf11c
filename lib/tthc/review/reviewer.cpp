#include "tthc/review/reviewer.h"

#include "tthc/base/glob.h"
#include "tthc/base/parallel.h"
#include "tthc/diff/compare.h"
#include "tthc/review/house/house_rule.h"
#include "tthc/review/once_for_run.h"
#include "tthc/review/suppressions.h"

#include <algorithm>
#include <iterator>

namespace tthc {
namespace {

/// What remains of a file that was reviewed: small, so that memory does not grow with its text.
struct FileResult {
    std::string_view kind;
    bool reviewed = false;
    std::vector<Finding> findings;
    std::vector<std::any> notes;  ///< by rule; no value where it keeps nothing
    std::vector<Suppression> suppressions;
    std::string procedure;
    std::optional<ProcedureFacts> facts;
    Unjudged unjudged;
};

enum class Judging { procedures, changes };

std::vector<const Rule*> choose(std::span<const Rule* const> rules, Judging judging,
                                const ReviewOptions& options) {
    std::vector<const Rule*> chosen;
    for (const Rule* const rule : rules) {
        if ((rule->revised != nullptr) != (judging == Judging::changes)) continue;
        const auto named = [rule](const std::string& word) { return rule->code.answers_to(word); };
        if (std::none_of(options.ignore.begin(), options.ignore.end(), named))
            chosen.push_back(rule);
    }
    return chosen;
}

/// The last change that speaks of the finding; null where none does.
const LevelChange* change_for(const Finding& finding, std::span<const LevelChange> levels) {
    const auto found = std::find_if(levels.rbegin(), levels.rend(), [&](const LevelChange& change) {
        return finding.code->answers_to(change.rule) &&
               (change.paths.empty() || matches_any_glob(finding.where.file, change.paths));
    });
    return found == levels.rend() ? nullptr : &*found;
}

/// A question of a rule that else states faults stays a question.
void set_levels(std::span<const LevelChange> levels, std::vector<Finding>& findings) {
    if (levels.empty()) return;
    std::erase_if(findings, [&](Finding& finding) {
        const LevelChange* const change = change_for(finding, levels);
        if (change == nullptr || finding.code->incomplete) return false;
        if (change->severity && finding.severity == finding.code->severity)
            finding.severity = *change->severity;
        return !change->severity;
    });
}

FileResult check(ProcedureFile file, std::span<const Rule* const> rules, const Facts& facts,
                 const ReviewOptions& options) {
    FileResult result{.kind = file.kind, .findings = std::move(file.findings)};
    if (!file.procedure) return result;
    result.reviewed = true;
    const Subject subject{file, *file.procedure, facts};
    for (const Rule* const rule : rules) {
        Report report(rule->code, result.findings);
        if (rule->check != nullptr) rule->check(subject, report);
        if (rule->house != nullptr) house::check(*rule->house, subject, report);
        const auto note = rule->across.note;
        result.notes.push_back(note == nullptr ? std::any() : note(subject));
    }
    if (!options.suppressions.empty()) result.procedure = identity(*file.procedure);
    result.unjudged = unjudged(subject);
    if (options.describe) result.facts = facts_of(*file.procedure);
    auto [suppressions, malformed] = suppressions_in(file.source);
    result.suppressions = std::move(suppressions);
    std::move(malformed.begin(), malformed.end(), std::back_inserter(result.findings));
    return result;
}

void judge_across(std::span<FileResult> results, std::span<const Rule* const> rules,
                  std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto judge = rules[i]->across.judge;
        if (judge == nullptr) continue;
        std::vector<std::any> notes;
        for (FileResult& result : results) {
            if (result.reviewed && result.notes[i].has_value())
                notes.push_back(std::move(result.notes[i]));
        }
        Report report(rules[i]->code, findings);
        judge(notes, report);
    }
}

/// `results` are in the order of their files.
Review collect(std::span<FileResult> results, std::span<const Source> sources,
               std::span<const Rule* const> rules) {
    Review review;
    for (const Rule* const rule : rules)
        review.codes.push_back(&rule->code);
    for (std::size_t i = 0; i < results.size(); ++i) {
        FileResult& result = results[i];
        if (result.reviewed) review.files.push_back(sources[i].path());
        review.unjudged.add(result.unjudged);
        if (!result.reviewed && result.findings.empty()) ++review.skipped[result.kind];
        std::move(result.findings.begin(), result.findings.end(),
                  std::back_inserter(review.findings));
    }
    review.procedures = review.files.size();
    judge_across(results, rules, review.findings);
    return review;
}

void take_out(std::span<const FileResult> results, std::span<const Source> sources,
              std::span<const Rule* const> rules, const ReviewOptions& options, Date day,
              Review& review) {
    std::vector<Suppression> suppressions = options.suppressions;
    LookedAt run{.applied = review.codes};
    for (const FileResult& result : results) {
        suppressions.insert(suppressions.end(), result.suppressions.begin(),
                            result.suppressions.end());
        if (!result.procedure.empty()) run.procedures.insert(result.procedure);
    }
    if (!options.suppressions.empty()) {
        for (const Source& source : sources)
            run.paths.push_back(source.path());
    }
    for (const Rule* const rule : rules)
        run.known.push_back(&rule->code);
    review.suppressed = suppress(suppressions, run, day, review.findings);
    review.codes.insert(review.codes.end(), std::begin(suppression_code::all),
                        std::end(suppression_code::all));
}

/// The facts move out of the results.
void describe(std::span<FileResult> results, std::span<const Source> sources, Review& review) {
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i].facts)
            review.described.emplace(sources[i].path(), *std::move(results[i].facts));
    }
}

}  // namespace

Review review(std::span<const Source> sources, std::span<const Rule* const> rules,
              const Facts& facts, const ReviewOptions& options) {
    const auto chosen = choose(rules, Judging::procedures, options);
    std::vector<FileResult> results(sources.size());
    for_each_index(sources.size(), options.jobs, [&](std::size_t i) {
        results[i] = check(load_procedure(sources[i], options.reader), chosen, facts, options);
    });
    Review review = collect(results, sources, chosen);
    describe(results, sources, review);
    set_levels(options.levels, review.findings);
    if (!options.no_suppressions) take_out(results, sources, rules, options, facts.as_of, review);
    std::sort(review.findings.begin(), review.findings.end());
    tell_once(review.procedures, review.findings);
    return review;
}

Review review_changes(std::span<const Comparison> pairs, std::span<const Rule* const> rules,
                      const Facts& facts, const ReviewOptions& options) {
    Review review{.procedures = pairs.size()};
    for (const Rule* const rule : choose(rules, Judging::changes, options)) {
        review.codes.push_back(&rule->code);
        Report report(rule->code, review.findings);
        rule->revised({pairs, facts}, report);
    }
    set_levels(options.levels, review.findings);
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
