#include "tthc/cost/procedure_saving.h"

#include "tthc/base/say.h"
#include "tthc/cost/measures.h"
#include "tthc/cost/waiting.h"
#include "tthc/diff/diff.h"
#include "tthc/model/act_spelling.h"
#include "tthc/model/identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace tthc {
namespace {

/// What changes, under the name of its element.
Message named(const Change& change) {
    const Message& element = change.before.name.vi.empty() ? change.after.name : change.before.name;
    if (element.vi.empty() || change.what.vi.find(element.vi) != std::string::npos)
        return change.what;
    return {fmt::format("{}: {}", element.vi, change.what.vi),
            fmt::format("{}: {}", element.en, change.what.en)};
}

/// A measure as it is told, and the changes that it brings about.
struct Covered {
    MeasureSaving told;
    Cover changes;
};

/// The measures of one procedure, and the changes between its versions.
struct Shared {
    const Versions& versions;
    const std::vector<Change>& changes;
    std::vector<Cover> covers;
};

using DeadlineKind = Maybe<Duration> Deadline::*;

/// The deadline of one dossier in days (or another unit), empty in any other unit than `unit`.
std::optional<Rational> wait_of(const Procedure& procedure, DeadlineKind kind,
                                const DossierMix& mix, TimeUnit unit) {
    const auto deadline = ordinary_deadline(procedure, kind, mix.usual_channel(procedure));
    if (!deadline) return {};
    const Wait wait = to_wait(*deadline);
    return wait.unit == unit ? std::optional(wait.count) : std::nullopt;
}

/// How a deadline is told, and where what each measure saves of it is kept.
struct Waiting {
    const std::optional<TimeFigure>& figure;
    DeadlineKind kind;
    WaitSaving MeasureSaving::*saved;
};

/// No deadline is left to compare, so that only a single measure can be told its part.
void share_waiting_of_abolished(ProcedureSaving& result, const Waiting& waiting,
                                const Rational& saved) {
    if (result.measures.size() != 1) return;
    const Estimate& before = result.saving.adjusted;
    result.measures[0].*
        (waiting.saved) = {saved, Rational(saved * before.times.likely * before.applicants.likely)};
}

Rational wait_in(const Values& values) {
    return values[0];
}

std::optional<Error> share_waiting(ProcedureSaving& result, const Shared& shared,
                                   const Waiting& waiting) {
    const auto change = waiting.figure ? waiting.figure->comparable() : std::nullopt;
    if (!change) return {};
    if (result.saving.abolished) {
        share_waiting_of_abolished(result, waiting, change->saved());
        return {};
    }
    const TimeUnit unit = to_wait(waiting.figure->before).unit;
    const Valuation value = [&](const Procedure& procedure) -> std::optional<Values> {
        const auto wait = wait_of(procedure, waiting.kind, shared.versions.basis.mix, unit);
        if (!wait) return {};
        return Values{*wait};
    };
    const auto terms = [&](Per per) {
        return saving_terms(shared.versions, shared.changes, shared.covers, Topic::waiting, per,
                            value);
    };
    const auto once = terms(Per::dossier);
    if (!once) return once.error();
    const auto yearly = terms(Per::year);
    if (!yearly) return yearly.error();
    if (!*once || !*yearly) return {};
    const Attribution of_dossier = attribute(shared.covers.size(), **once, wait_in);
    const Attribution of_year = attribute(shared.covers.size(), **yearly, wait_in);
    for (std::size_t i = 0; i < shared.covers.size(); ++i)
        result.measures[i].*(waiting.saved) = {of_dossier.shares[i], of_year.shares[i]};
    return {};
}

/// Whole đồng by largest remainder; of equal remainders the smallest id comes first, the changes
/// without a measure last.
void round_shares(std::vector<MeasureSaving>& measures) {
    std::vector<MeasureSaving*> by_id;
    for (MeasureSaving& measure : measures)
        by_id.push_back(&measure);
    std::stable_sort(by_id.begin(), by_id.end(), [](const auto* left, const auto* right) {
        if (left->id.empty() != right->id.empty()) return right->id.empty();
        return left->id < right->id;
    });
    std::vector<Rational> shares;
    for (const MeasureSaving* measure : by_id)
        shares.push_back(measure->year);
    const auto whole = round_parts(shares);
    for (std::size_t i = 0; i < by_id.size(); ++i)
        by_id[i]->year_dong = whole[i];
}

std::optional<Error> share_cost(ProcedureSaving& result, const Shared& shared,
                                const CostParameters& parameters) {
    const Valuation value = [&](const Procedure& procedure) {
        const Estimate cost = estimate(procedure, parameters, shared.versions.basis);
        return std::optional(Values{cost.without_fees.likely, cost.fees.likely});
    };
    auto terms =
        saving_terms(shared.versions, shared.changes, shared.covers, Topic::cost, Per::year, value);
    if (!terms) return terms.error();
    result.terms = **std::move(terms);
    const Attribution money = attribute(shared.covers.size(), result.terms, worth_with_fees);
    const Attribution work = attribute(shared.covers.size(), result.terms, worth_without_fees);
    for (std::size_t i = 0; i < shared.covers.size(); ++i) {
        result.measures[i].year = money.shares[i];
        result.measures[i].year_without_fees = work.shares[i];
        result.measures[i].alone = money.alone[i];
        result.measures[i].last = money.last[i];
    }
    round_shares(result.measures);
    return {};
}

std::string authority_of(const Procedure& procedure) {
    std::string all;
    for (const auto& one : procedure.authority)
        all += (all.empty() ? "" : "; ") + one.value;
    return all;
}

Result<ProcedureSaving> share_out(const VersionPair& pair, const Versions& versions,
                                  const std::vector<Change>& differences,
                                  const std::vector<Covered>& measures,
                                  const CostParameters& parameters) {
    const Procedure& original = pair.original;
    ProcedureSaving result{.code = identity(original),
                           .name = original.name.value,
                           .field = original.field.value,
                           .authority = authority_of(original),
                           .original_path = pair.original_path,
                           .revised_path = pair.revised_path,
                           .saving = save(versions, parameters, parameters),
                           .places_before = pair.places_before,
                           .places_after = pair.places_after};
    Shared shared{versions, differences, {}};
    for (const Covered& measure : measures) {
        result.measures.push_back(measure.told);
        shared.covers.push_back(measure.changes);
    }
    Cover rest = uncovered(differences, shared.covers);
    const bool has_rest = !rest.empty();
    if (has_rest) {
        shared.covers.push_back(std::move(rest));
        result.measures.emplace_back();
    }
    for (std::size_t player = 0; player < shared.covers.size(); ++player) {
        for (const std::size_t i : shared.covers[player]) {
            const Change& change = differences[i];
            result.measures[player].changes.push_back(
                {i, change.path, named(change), change.effect});
        }
    }
    auto error = share_cost(result, shared, parameters);
    if (versions.abolished && has_rest && result.measures.back().year == 0)
        result.measures.pop_back();
    const Waiting legal{result.saving.legal_deadline, &Deadline::legal, &MeasureSaving::legal};
    const Waiting committed{result.saving.committed_deadline, &Deadline::committed,
                            &MeasureSaving::committed};
    if (!error) error = share_waiting(result, shared, legal);
    if (!error) error = share_waiting(result, shared, committed);
    if (!error) return result;
    return Error{{fmt::format("{}: {}", original.name.value, error->message.vi),
                  fmt::format("{}: {}", original.name.value, error->message.en)}};
}

MeasureSaving described(const Measure& measure, const std::vector<Change>& changes) {
    MeasureSaving saving{.id = measure.id.value, .name = {measure.name.value, measure.name.value}};
    saving.unmatched = unmatched(measure, changes);
    saving.reason = measure.reason.value;
    std::set<std::string> known;
    for (const auto& text : measure.amends) {
        saving.amends.push_back(text->to_string());
        if (known.insert(act_key(text->act)).second) saving.acts.push_back(act_spelling(text->act));
    }
    return saving;
}

std::vector<Covered> covered_by(const std::vector<Measure>& measures,
                                const std::vector<Change>& changes) {
    std::vector<Covered> covered;
    for (const Measure& measure : measures)
        covered.push_back({described(measure, changes), resolve(measure, changes)});
    return covered;
}

/// Every change as a measure of its own. Of several changes of one element, each is told by what
/// of the element changes.
std::vector<Covered> one_by_one(const std::vector<Change>& changes) {
    std::map<std::string_view, std::size_t> of_path;
    for (const Change& change : changes)
        ++of_path[change.path];
    std::vector<Covered> measures;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Change& change = changes[i];
        const bool alone = of_path[change.path] == 1 || change.group.empty();
        std::string id = alone ? change.path : fmt::format("{}/{}", change.path, change.group);
        measures.push_back({{.id = std::move(id), .name = named(change)}, {i}});
    }
    return measures;
}

}  // namespace

VersionPair paired(std::string original_path, Procedure original, std::string revised_path,
                   std::optional<Procedure> revised) {
    std::vector<Change> changes;
    if (revised) changes = diff(original, *revised);
    return {std::move(original_path),
            std::move(original),
            std::move(revised_path),
            std::move(revised),
            std::move(changes),
            {},
            {}};
}

Result<ProcedureSaving> saved_by_measures(const VersionPair& pair,
                                          const std::vector<Measure>& measures,
                                          const CostParameters& parameters) {
    const Versions versions = align(pair.original, pair.revised, pair.changes);
    const std::vector<Change> changes = aligned(versions);
    std::vector<Covered> covered = covered_by(measures, changes);
    if (versions.abolished) {
        auto covers = resolve_abolition(measures, changes);
        for (std::size_t i = 0; i < covers.size(); ++i)
            covered[i].changes = std::move(covers[i]);
    }
    return share_out(pair, versions, changes, covered, parameters);
}

Result<ProcedureSaving> saved_by_changes(const VersionPair& pair,
                                         const CostParameters& parameters) {
    const Versions versions = align(pair.original, pair.revised, pair.changes);
    const std::vector<Change> changes = aligned(versions);
    const auto measures = versions.abolished ? std::vector<Covered>() : one_by_one(changes);
    auto procedure = share_out(pair, versions, changes, measures, parameters);
    if (procedure) return procedure;
    return share_out(pair, versions, changes, {}, parameters);
}

}  // namespace tthc
