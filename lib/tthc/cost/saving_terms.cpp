#include "tthc/cost/saving_terms.h"

#include "tthc/base/say.h"
#include "tthc/diff/diff.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace tthc {
namespace {

using Indexes = std::vector<std::size_t>;

/// What no cost and no waiting depends on is not copied for every set of measures.
Procedure without_ballast(Procedure procedure, Inputs inputs) {
    if (inputs == Inputs::stated) {
        procedure.steps.clear();
        procedure.conditions.clear();
    }
    procedure.results.clear();
    procedure.basis.clear();
    procedure.sources.clear();
    return procedure;
}

Procedure without_fees(Procedure procedure) {
    procedure.fees.clear();
    return procedure;
}

Procedure without_work(Procedure procedure) {
    if (procedure.burden) procedure.burden->tasks.clear();
    procedure.documents.reset();
    procedure.conditions.clear();
    procedure.steps.clear();
    return procedure;
}

Rational dossiers_of(const Procedure& procedure) {
    Rational dossiers = 1;
    if (!procedure.burden) return dossiers;
    for (const auto& factor :
         {procedure.burden->times_per_year, procedure.burden->applicants_per_year}) {
        if (factor) dossiers *= to_rational(factor->value.likely);
    }
    return dossiers;
}

/// What one class of changes depends on, evaluated once for each set of changes.
class Evaluation {
public:
    Evaluation(Procedure base, const std::vector<Change>& changes, const Valuation& value)
        : base_(std::move(base)), changes_(changes), value_(value) {}

    const std::optional<Values>& of(const Indexes& made) {
        const auto [found, is_new] = known_.try_emplace(made);
        if (is_new) found->second = value_(with(made));
        return found->second;
    }

    const Rational& dossiers(const Indexes& made) {
        const auto [found, is_new] = dossiers_.try_emplace(made);
        if (is_new) found->second = dossiers_of(with(made));
        return found->second;
    }

private:
    Procedure with(const Indexes& made) const {
        std::vector<Change> chosen;
        for (const std::size_t i : made)
            chosen.push_back(changes_[i]);
        return tthc::apply(base_, chosen);
    }

    Procedure base_;
    const std::vector<Change>& changes_;
    const Valuation& value_;
    std::map<Indexes, std::optional<Values>> known_;
    std::map<Indexes, Rational> dossiers_;
};

/// Who decides a term: the changes it depends on, and their measures.
struct Outline {
    Indexes frequency;
    Indexes everywhere;
    Indexes own;  ///< empty: what changes everywhere do by themselves
    Indexes players;
};

Indexes owners_of(const Outline& outline, const std::vector<Cover>& covers) {
    Indexes players;
    for (std::size_t player = 0; player < covers.size(); ++player) {
        const auto owns = [&](std::size_t change) {
            const Cover& cover = covers[player];
            return std::find(cover.begin(), cover.end(), change) != cover.end();
        };
        const bool decides =
            std::any_of(outline.own.begin(), outline.own.end(), owns) ||
            std::any_of(outline.frequency.begin(), outline.frequency.end(), owns) ||
            std::any_of(outline.everywhere.begin(), outline.everywhere.end(), owns);
        if (decides) players.push_back(player);
    }
    return players;
}

std::vector<Outline> outlines(const ChangeParts& parts, const std::vector<Cover>& covers, Per per) {
    std::vector<Outline> all;
    const Indexes frequency = per == Per::year ? parts.frequency : Indexes();
    if (!frequency.empty() || !parts.everywhere.empty())
        all.push_back({frequency, parts.everywhere, {}, {}});
    for (const Indexes& own : parts.classes)
        all.push_back({frequency, parts.everywhere, own, {}});
    for (Outline& outline : all)
        outline.players = owners_of(outline, covers);
    std::erase_if(all, [](const Outline& outline) { return outline.players.empty(); });
    return all;
}

class Tables {
public:
    Tables(const Versions& versions, const std::vector<Change>& changes,
           const std::vector<Cover>& covers, const Valuation& value, Topic topic, Per per)
        : changes_(changes),
          covers_(covers),
          topic_(topic),
          per_(per),
          whole_(without_ballast(versions.adjusted, versions.basis.inputs), changes, value),
          work_(without_fees(without_ballast(versions.adjusted, versions.basis.inputs)), changes,
                value),
          fees_(without_work(without_ballast(versions.adjusted, versions.basis.inputs)), changes,
                value) {}

    /// Empty where a value is.
    std::optional<SavingTerm> fill(const Outline& outline) {
        SavingTerm term{.players = outline.players, .saved = {}};
        const std::uint32_t sets = std::uint32_t{1} << outline.players.size();
        for (std::uint32_t set = 0; set < sets; ++set) {
            auto saved = saved_by(outline, set);
            if (!saved) return {};
            term.saved.push_back(*std::move(saved));
        }
        return term;
    }

private:
    Indexes made(const Indexes& changes, const Outline& outline, std::uint32_t set) const {
        Indexes result;
        for (const std::size_t change : changes) {
            for (std::size_t i = 0; i < outline.players.size(); ++i) {
                if (((set >> i) & 1U) == 0) continue;
                const Cover& cover = covers_[outline.players[i]];
                if (std::find(cover.begin(), cover.end(), change) == cover.end()) continue;
                result.push_back(change);
                break;
            }
        }
        return result;
    }

    /// What the changes of a class act on, so that the rest is not computed again and again.
    Evaluation& evaluation_of(const Indexes& own) {
        if (own.empty() || topic_ == Topic::waiting) return whole_;
        const bool of_fees = changes_[own.front()].section == Section::fees;
        return of_fees ? fees_ : work_;
    }

    Rational dossiers(const Outline& outline, std::uint32_t set) {
        if (per_ == Per::dossier) return 1;
        return whole_.dossiers(made(outline.frequency, outline, set));
    }

    std::optional<Values> saved_by(const Outline& outline, std::uint32_t set) {
        Evaluation& evaluation = evaluation_of(outline.own);
        const Indexes everywhere = made(outline.everywhere, outline, set);
        const std::optional<Values>& general = evaluation.of(everywhere);
        if (!general) return {};
        const Rational times = dossiers(outline, set);
        if (outline.own.empty()) return fall_of_general(outline, *general, times);
        Indexes both = everywhere;
        const Indexes own = made(outline.own, outline, set);
        both.insert(both.end(), own.begin(), own.end());
        const std::optional<Values>& after = evaluation.of(both);
        if (!after) return {};
        Values saved;
        for (std::size_t i = 0; i < general->size(); ++i)
            saved.emplace_back(((*general)[i] - (*after)[i]) * times);
        return saved;
    }

    std::optional<Values> fall_of_general(const Outline& outline, const Values& after,
                                          const Rational& times) {
        const std::optional<Values>& before = whole_.of({});
        if (!before) return {};
        const Rational times_before = dossiers(outline, 0);
        Values saved;
        for (std::size_t i = 0; i < after.size(); ++i)
            saved.emplace_back((*before)[i] * times_before - after[i] * times);
        return saved;
    }

    const std::vector<Change>& changes_;
    const std::vector<Cover>& covers_;
    Topic topic_;
    Per per_;
    Evaluation whole_;
    Evaluation work_;
    Evaluation fees_;
};

Error too_many(const Outline& outline, const std::vector<Change>& changes) {
    const Indexes& acted = outline.own.empty() ? outline.everywhere : outline.own;
    const std::string path = acted.empty() ? "burden/times_per_year" : changes[acted.front()].path;
    return Error{
        say("{} nội dung đơn giản hóa cùng quyết định một khoản (`{}`), nhiều hơn {}: "
            "phải tính 2^{} trường hợp; gộp bớt nội dung",
            "{} measures decide one term (`{}`), more than {}: 2^{} cases would have to "
            "be computed; join some of them",
            outline.players.size(), path, max_players, outline.players.size())};
}

}  // namespace

Result<std::optional<SavingTerms>> saving_terms(const Versions& versions,
                                                const std::vector<Change>& changes,
                                                const std::vector<Cover>& covers, Topic topic,
                                                Per per, const Valuation& value) {
    const auto all = outlines(parts_of(versions, changes, topic), covers, per);
    for (const Outline& outline : all) {
        if (outline.players.size() > max_players) return too_many(outline, changes);
    }
    Tables tables(versions, changes, covers, value, topic, per);
    SavingTerms terms;
    for (const Outline& outline : all) {
        auto term = tables.fill(outline);
        if (!term) return std::optional<SavingTerms>();
        terms.push_back(*std::move(term));
    }
    return std::optional(std::move(terms));
}

Attribution attribute(std::size_t measures, const SavingTerms& terms, const Worth& worth) {
    const std::vector<Rational> none(measures);
    Attribution result{none, none, none, {}};
    for (const SavingTerm& term : terms) {
        const auto part = attribute(term.players.size(),
                                    [&](std::uint32_t set) { return worth(term.saved[set]); });
        for (std::size_t i = 0; i < term.players.size(); ++i) {
            result.shares[term.players[i]] += part.shares[i];
            result.alone[term.players[i]] += part.alone[i];
            result.last[term.players[i]] += part.last[i];
        }
        result.total += part.total;
    }
    return result;
}

Rational saved_by(const std::vector<bool>& taken, const SavingTerms& terms, const Worth& worth) {
    Rational total;
    for (const SavingTerm& term : terms) {
        std::size_t set = 0;
        for (std::size_t i = 0; i < term.players.size(); ++i) {
            if (taken[term.players[i]]) set |= std::size_t{1} << i;
        }
        total += worth(term.saved[set]);
    }
    return total;
}

}  // namespace tthc
