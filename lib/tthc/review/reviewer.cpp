#include "tthc/review/reviewer.h"

#include "tthc/base/digest.h"
#include "tthc/base/glob.h"
#include "tthc/base/parallel.h"
#include "tthc/diff/compare.h"
#include "tthc/review/house/house_rule.h"
#include "tthc/review/once_for_run.h"
#include "tthc/review/suppressions.h"

#include <algorithm>
#include <any>
#include <iterator>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace tthc {
namespace {

/// What a rule across procedures keeps of one.
struct Note {
    std::size_t rule = 0;
    std::any kept;
};

/// What comes of a file.
struct FileResult {
    std::string_view kind;
    bool reviewed = false;
    std::vector<Finding> findings;
    std::vector<Note> notes;
    std::vector<Suppression> suppressions;
    std::string procedure;
    std::optional<ProcedureFacts> facts;
    Unjudged unjudged;
    std::string digest;  ///< of name and text, where a part is reviewed
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

std::string digest_of(const Source& source, const SourceFile& file) {
    Digest digest;
    digest.add(source.path());
    digest.add({"\0", 1});
    digest.add(file.text());
    return digest.text();
}

std::vector<Note> notes_of(const Subject& subject, std::span<const Rule* const> rules) {
    std::vector<Note> notes;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i]->across.note == nullptr) continue;
        if (auto note = rules[i]->across.note(subject); note.has_value())
            notes.push_back({i, std::move(note)});
    }
    return notes;
}

/// Of a file of another part.
FileResult note(const ProcedureFile& file, std::span<const Rule* const> rules, const Facts& facts,
                const ReviewOptions& options, FindingStore& store) {
    FileResult result{.kind = file.kind};
    if (!file.procedure) return result;
    result.notes = notes_of({file, *file.procedure, facts, &store}, rules);
    if (!options.suppressions.empty()) result.procedure = identity(*file.procedure);
    return result;
}

FileResult check(ProcedureFile file, std::span<const Rule* const> rules, const Facts& facts,
                 const ReviewOptions& options, FindingStore& store) {
    FileResult result{.kind = file.kind, .findings = std::move(file.findings)};
    if (file.procedure) {
        result.reviewed = true;
        const Subject subject{file, *file.procedure, facts, &store};
        for (const Rule* const rule : rules) {
            Report report(rule->code, result.findings);
            if (rule->check != nullptr) rule->check(subject, report);
            if (rule->house != nullptr) house::check(*rule->house, subject, report);
        }
        result.notes = notes_of(subject, rules);
        if (!options.suppressions.empty()) result.procedure = identity(*file.procedure);
        result.unjudged = unjudged(subject);
        if (options.describe) result.facts = facts_of(*file.procedure);
        if (options.describe && options.burden)
            result.facts->burden = options.burden(*file.procedure);
        auto [suppressions, malformed] = suppressions_in(file.source);
        result.suppressions = std::move(suppressions);
        std::move(malformed.begin(), malformed.end(), std::back_inserter(result.findings));
    }
    set_levels(options.levels, result.findings);
    return result;
}

/// What stays of a run: small, so that memory does not grow with the texts of the files.
class Collected {
public:
    Collected(std::span<const Source> sources, std::span<const Rule* const> rules,
              const std::shared_ptr<FindingStore>& store, std::optional<Shard> shard)
        : sources_(sources),
          rules_(rules),
          shard_(shard),
          reviewed_(sources.size()),
          notes_(sources.size()),
          digests_(shard ? sources.size() : 0) {
        review_.findings = FindingList(store);
        for (std::size_t i = 0; shard && i < sources.size(); ++i)
            numbers_.emplace(sources[i].path(), i);
        for (const Rule* const rule : rules)
            review_.codes.push_back(&rule->code);
    }

    /// Of any thread, in any order.
    void add(std::size_t i, FileResult result) {
        const std::lock_guard lock(mutex_);
        reviewed_[i] = result.reviewed;
        notes_[i] = std::move(result.notes);
        notes_[i].shrink_to_fit();
        if (shard_) digests_[i] = std::move(result.digest);
        const bool is_other = !result.reviewed && result.findings.empty();
        if (is_other && owns(i)) ++review_.skipped[std::string(result.kind)];
        review_.findings.append(result.findings);
        review_.unjudged.add(result.unjudged);
        if (result.facts) review_.described.emplace(sources_[i].path(), *std::move(result.facts));
        if (!result.procedure.empty()) looked_at_.procedures.insert(std::move(result.procedure));
        std::move(result.suppressions.begin(), result.suppressions.end(),
                  std::back_inserter(suppressions_));
    }

    /// Everything, and what the rules find in the notes of all.
    Review take(const ReviewOptions& options, std::span<const Rule* const> known, Date day) {
        for (std::size_t i = 0; i < sources_.size(); ++i) {
            if (reviewed_[i]) review_.files.push_back(sources_[i].path());
        }
        review_.procedures = review_.files.size();
        for (std::size_t rule = 0; rule < rules_.size(); ++rule)
            judge(rule, options.levels);
        const std::size_t found = review_.findings.size();
        if (!options.no_suppressions) take_out(options, known, day);
        if (shard_) keep_part(found - review_.suppressed);
        review_.findings.sort();
        if (!shard_) tell_once(review_.procedures, review_.findings);
        return std::move(review_);
    }

private:
    bool owns(std::size_t file) const { return !shard_ || shard_->owns(file); }

    /// Whether another part tells what is found in the file.
    bool is_foreign(const std::string& path) const {
        const auto file = numbers_.find(path);
        return file != numbers_.end() && !owns(file->second);
    }

    bool was_reviewed(const std::string& path) const {
        const auto file = numbers_.find(path);
        return file != numbers_.end() && reviewed_[file->second];
    }

    /// What suppressions of no procedure say of themselves, from `begin` on, is for all parts.
    void keep_part(std::size_t begin) {
        ReviewPart part{.shard = *shard_};
        Digest digest;
        for (const std::string& of_file : digests_)
            digest.add(of_file);
        part.digest = digest.text();
        FindingList& findings = review_.findings;
        findings.erase_if([&](std::size_t i) {
            if (i < begin || was_reviewed(findings.file(i))) return false;
            part.shared.push_back(findings[i]);
            return true;
        });
        review_.part = std::move(part);
    }

    void judge(std::size_t rule, std::span<const LevelChange> levels) {
        if (rules_[rule]->across.judge == nullptr) return;
        std::vector<std::any> notes;
        for (auto& of_file : notes_) {
            for (Note& note : of_file) {
                if (note.rule == rule) notes.push_back(std::move(note.kept));
            }
        }
        std::vector<Finding> found;
        Report report(rules_[rule]->code, found);
        rules_[rule]->across.judge(notes, report);
        if (shard_) {
            std::erase_if(found,
                          [&](const Finding& finding) { return is_foreign(finding.where.file); });
        }
        set_levels(levels, found);
        review_.findings.append(found);
    }

    void take_out(const ReviewOptions& options, std::span<const Rule* const> known, Date day) {
        suppressions_.insert(suppressions_.begin(), options.suppressions.begin(),
                             options.suppressions.end());
        looked_at_.applied = review_.codes;
        if (!options.suppressions.empty()) {
            for (const Source& source : sources_)
                looked_at_.paths.push_back(source.path());
        }
        for (const Rule* const rule : known)
            looked_at_.known.push_back(&rule->code);
        review_.suppressed = suppress(suppressions_, looked_at_, day, review_.findings);
        review_.codes.insert(review_.codes.end(), std::begin(suppression_code::all),
                             std::end(suppression_code::all));
    }

    std::span<const Source> sources_;
    std::span<const Rule* const> rules_;
    std::optional<Shard> shard_;
    std::mutex mutex_;
    Review review_;
    std::vector<bool> reviewed_;  ///< by file, as the notes
    std::vector<std::vector<Note>> notes_;
    std::vector<std::string> digests_;  ///< of a part alone, as the numbers
    std::unordered_map<std::string_view, std::size_t> numbers_;  ///< of files by path
    std::vector<Suppression> suppressions_;
    LookedAt looked_at_;
};

}  // namespace

Review review(std::span<const Source> sources, std::span<const Rule* const> rules,
              const Facts& facts, const ReviewOptions& options) {
    const auto chosen = choose(rules, Judging::procedures, options);
    const auto store = std::make_shared<FindingStore>();
    Collected collected(sources, chosen, store, options.shard);
    for_each_index(sources.size(), options.jobs, [&](std::size_t i) {
        auto file = load_procedure(sources[i], options.reader);
        std::string digest;
        if (options.shard) digest = digest_of(sources[i], file.source);
        if (options.visit && file.procedure) options.visit(i, *file.procedure);
        const bool is_own = !options.shard || options.shard->owns(i);
        FileResult result = is_own ? check(std::move(file), chosen, facts, options, *store)
                                   : note(file, chosen, facts, options, *store);
        result.digest = std::move(digest);
        collected.add(i, std::move(result));
    });
    return collected.take(options, rules, facts.as_of);
}

Review review_changes(std::span<const Comparison> pairs, std::span<const Rule* const> rules,
                      const Facts& facts, const ReviewOptions& options) {
    Review review{.procedures = pairs.size()};
    std::vector<Finding> found;
    for (const Rule* const rule : choose(rules, Judging::changes, options)) {
        review.codes.push_back(&rule->code);
        Report report(rule->code, found);
        rule->revised({pairs, facts}, report);
    }
    set_levels(options.levels, found);
    std::sort(found.begin(), found.end());
    review.findings = found;
    return review;
}

const Rule* find_rule(std::span<const Rule* const> rules, std::string_view code_or_name) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) {
        return rule->code.answers_to(code_or_name);
    });
    return found == rules.end() ? nullptr : *found;
}

}  // namespace tthc
