#include "tthc/cost/plan_totals.h"

#include "tthc/base/say.h"
#include "tthc/model/act_spelling.h"

#include <algorithm>
#include <map>

namespace tthc {
namespace {

using Keys = std::vector<std::string>;

Keys keys_of(const MeasureSaving& measure) {
    Keys keys;
    for (const std::string& act : measure.acts)
        keys.push_back(act_key(act));
    return keys;
}

/// One term of a procedure, played by the texts that its measures amend.
class TextGame {
public:
    TextGame(const ProcedureSaving& procedure, const SavingTerm& term) : term_(term) {
        for (const std::size_t player : term.players) {
            // A rest that saves nothing is not told, and needs no text.
            needs_.push_back(
                player < procedure.measures.size() ? keys_of(procedure.measures[player]) : Keys());
            texts_.insert(texts_.end(), needs_.back().begin(), needs_.back().end());
        }
        std::sort(texts_.begin(), texts_.end());
        texts_.erase(std::unique(texts_.begin(), texts_.end()), texts_.end());
    }

    const Keys& texts() const { return texts_; }

    Rational saved_with(std::uint32_t amended, const Worth& worth) const {
        std::size_t set = 0;
        for (std::size_t i = 0; i < needs_.size(); ++i) {
            const bool possible =
                std::all_of(needs_[i].begin(), needs_[i].end(), [&](const std::string& key) {
                    const auto at = std::lower_bound(texts_.begin(), texts_.end(), key);
                    return ((amended >> static_cast<unsigned>(at - texts_.begin())) & 1U) != 0;
                });
            if (possible) set |= std::size_t{1} << i;
        }
        return worth(term_.saved[set]);
    }

    Attribution shares(const Worth& worth) const {
        const Rational without = saved_with(0, worth);
        return attribute(texts_.size(), [&](std::uint32_t amended) {
            return Rational(saved_with(amended, worth) - without);
        });
    }

private:
    const SavingTerm& term_;
    std::vector<Keys> needs_;
    Keys texts_;
};

class ActTable {
public:
    void add_measures(const ProcedureSaving& procedure) {
        for (const MeasureSaving& measure : procedure.measures) {
            if (measure.acts.empty()) name(none_, measure.id);
            for (const std::string& act : measure.acts) {
                ActSaving& saving = acts_[act_key(act)];
                saving.act = act;
                saving.decider = decider_of(act);
                name(saving, measure.id);
            }
        }
    }

    std::optional<Error> add_terms(const ProcedureSaving& procedure) {
        for (const SavingTerm& term : procedure.terms) {
            const TextGame game(procedure, term);
            if (game.texts().size() > max_players) {
                return Error{say("{}: {} văn bản phải sửa cùng quyết định một khoản, nhiều hơn {}",
                                 "{}: {} texts to be amended decide one term, more than {}",
                                 procedure.name, game.texts().size(), max_players)};
            }
            add(game);
        }
        return {};
    }

    std::vector<ActSaving> take() {
        std::vector<ActSaving> all;
        for (auto& [key, saving] : acts_)
            all.push_back(std::move(saving));
        if (!none_.measures.empty() || none_.year != 0) all.push_back(std::move(none_));
        std::vector<Rational> shares;
        for (const ActSaving& saving : all)
            shares.push_back(saving.year);
        const auto whole = round_parts(shares);
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i].year_dong = whole[i];
        return all;
    }

private:
    static void name(ActSaving& saving, const std::string& measure) {
        auto& known = saving.measures;
        if (std::find(known.begin(), known.end(), measure) == known.end()) known.push_back(measure);
    }

    void add(const TextGame& game) {
        const Attribution money = game.shares(worth_with_fees);
        const Attribution work = game.shares(worth_without_fees);
        const Rational unamended = game.saved_with(0, worth_with_fees);
        none_.year += unamended;
        none_.alone += unamended;
        none_.last += unamended;
        none_.year_without_fees += game.saved_with(0, worth_without_fees);
        for (std::size_t i = 0; i < game.texts().size(); ++i) {
            ActSaving& saving = acts_[game.texts()[i]];
            saving.year += money.shares[i];
            saving.year_without_fees += work.shares[i];
            saving.alone += money.alone[i];
            saving.last += money.last[i];
        }
    }

    std::map<std::string, ActSaving> acts_;
    ActSaving none_;
};

}  // namespace

std::vector<MeasureTotal> over_procedures(const std::vector<ProcedureSaving>& procedures) {
    std::vector<MeasureTotal> totals;
    for (const ProcedureSaving& procedure : procedures) {
        for (const MeasureSaving& measure : procedure.measures) {
            auto same = std::find_if(totals.begin(), totals.end(), [&](const MeasureTotal& total) {
                return total.id == measure.id && total.name == measure.name;
            });
            if (same == totals.end()) {
                totals.push_back({measure.id, measure.name, {}, {}, {}, {}});
                same = totals.end() - 1;
            }
            same->procedures.push_back(procedure.code);
            same->year += measure.year;
            same->year_dong += measure.year_dong;
            same->year_without_fees += measure.year_without_fees;
        }
    }
    const auto is_rest = [](const MeasureTotal& total) { return total.id.empty(); };
    std::stable_partition(totals.begin(), totals.end(),
                          [&](const MeasureTotal& total) { return !is_rest(total); });
    return totals;
}

Result<std::vector<ActSaving>> by_act(const std::vector<ProcedureSaving>& procedures) {
    ActTable table;
    for (const ProcedureSaving& procedure : procedures) {
        table.add_measures(procedure);
        if (const auto error = table.add_terms(procedure)) return *error;
    }
    return table.take();
}

std::vector<GroupTotal> by_group(const std::vector<ProcedureSaving>& procedures,
                                 std::string ProcedureSaving::*group) {
    std::map<std::string, GroupTotal> groups;
    const auto add = [](Figure& total, const Figure& part) {
        total.before += part.before;
        total.after += part.after;
    };
    for (const ProcedureSaving& procedure : procedures) {
        GroupTotal& total = groups[procedure.*group];
        total.name = procedure.*group;
        ++total.procedures;
        add(total.without_fees, procedure.saving.year_without_fees);
        add(total.with_fees, procedure.saving.year_with_fees);
    }
    std::vector<GroupTotal> all;
    for (auto& [name, total] : groups)
        all.push_back(std::move(total));
    return all;
}

}  // namespace tthc
