#include "tthc/cost/fewest_amendments.h"

#include "tthc/base/say.h"
#include "tthc/cost/decider.h"
#include "tthc/model/act_spelling.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <map>

namespace tthc {
namespace {

/// The texts of a plan by their keys, those that may be amended first.
class TextList {
public:
    TextList(const std::vector<ProcedureSaving>& procedures,
             const std::function<bool(const std::string&)>& may_amend) {
        for (const ProcedureSaving& procedure : procedures) {
            for (const MeasureSaving& measure : procedure.measures) {
                for (const std::string& act : measure.acts) {
                    if (may_amend(act)) acts_.emplace(act_key(act), act);
                }
            }
        }
    }

    std::size_t size() const { return acts_.size(); }

    /// The texts that a measure needs as bits; nothing where it needs one that may not be amended.
    std::optional<std::uint32_t> needs_of(const MeasureSaving& measure) const {
        std::uint32_t needs = 0;
        for (const std::string& act : measure.acts) {
            const auto found = acts_.find(act_key(act));
            if (found == acts_.end()) return {};
            needs |= std::uint32_t{1} << static_cast<unsigned>(std::distance(acts_.begin(), found));
        }
        return needs;
    }

    std::vector<std::string> named(std::uint32_t set) const {
        std::vector<std::string> names;
        std::uint32_t bit = 1;
        for (const auto& act : acts_) {
            if ((set & bit) != 0) names.push_back(act.second);
            bit <<= 1U;
        }
        return names;
    }

private:
    std::map<std::string, std::string> acts_;
};

/// A term of the saving, by the texts that its measures need.
struct TextTerm {
    const SavingTerm* term;
    std::vector<std::optional<std::uint32_t>> needs;  ///< of its players

    const Values& saved_with(std::uint32_t amended) const {
        std::size_t set = 0;
        for (std::size_t i = 0; i < needs.size(); ++i) {
            if (needs[i] && (*needs[i] & ~amended) == 0) set |= std::size_t{1} << i;
        }
        return term->saved[set];
    }
};

std::vector<TextTerm> terms_of(const std::vector<ProcedureSaving>& procedures,
                               const TextList& texts) {
    std::vector<TextTerm> terms;
    for (const ProcedureSaving& procedure : procedures) {
        for (const SavingTerm& term : procedure.terms) {
            TextTerm own{&term, {}};
            for (const std::size_t player : term.players) {
                own.needs.push_back(player < procedure.measures.size()
                                        ? texts.needs_of(procedure.measures[player])
                                        : std::optional<std::uint32_t>(0));
            }
            terms.push_back(std::move(own));
        }
    }
    return terms;
}

}  // namespace

Result<FewestAmendments> fewest_amendments(
    const std::vector<ProcedureSaving>& procedures, CostBase base, const Rational& wanted,
    const std::function<bool(const std::string&)>& may_amend) {
    const bool with_fees = base == CostBase::with_fees;
    const TextList texts(procedures, may_amend);
    if (texts.size() > max_players) {
        return Error{say("{} văn bản phải sửa, nhiều hơn {}: phải thử 2^{} cách",
                         "{} texts to be amended, more than {}: 2^{} ways would have to be tried",
                         texts.size(), max_players, texts.size())};
    }
    Rational before;
    for (const ProcedureSaving& procedure : procedures) {
        const Saving& saving = procedure.saving;
        before += (with_fees ? saving.year_with_fees : saving.year_without_fees).before;
    }
    if (before == 0)
        return Error{{"chi phí trước khi đơn giản hóa bằng 0", "there was no cost before"}};
    const auto terms = terms_of(procedures, texts);
    const auto amended = [&](std::uint32_t set) {
        Amendments result{texts.named(set), {}, {}};
        for (const TextTerm& term : terms) {
            const Values& values = term.saved_with(set);
            result.saved += with_fees ? worth_with_fees(values) : worth_without_fees(values);
        }
        result.rate = result.saved / before;
        return result;
    };
    const std::uint32_t every = (std::uint32_t{1} << texts.size()) - 1;
    FewestAmendments result{base, wanted, {}, amended(every)};
    for (std::size_t size = 0; size <= texts.size() && result.ways.empty(); ++size) {
        for (std::uint32_t set = 0; set <= every; ++set) {
            if (static_cast<std::size_t>(std::popcount(set)) != size) continue;
            Amendments way = amended(set);
            if (way.rate >= wanted) result.ways.push_back(std::move(way));
        }
    }
    std::stable_sort(result.ways.begin(), result.ways.end(),
                     [](const Amendments& left, const Amendments& right) {
                         if (left.saved != right.saved) return left.saved > right.saved;
                         return left.acts < right.acts;
                     });
    return result;
}

Result<ShortestWays> shortest_ways(const Plan& plan,
                                   const std::vector<ProcedureSaving>& procedures) {
    if (!plan.target || !plan.target->cost) {
        return Error{say("phương án “{}” không có mục tiêu chi phí (`target.cost`)",
                         "the plan “{}” has no target of cost (`target.cost`)", plan.name.value)};
    }
    const CostTarget& target = *plan.target->cost;
    const Rational wanted = to_rational(target.rate->value.value) / 100;
    auto any = fewest_amendments(procedures, target.base->value, wanted,
                                 [](const std::string&) { return true; });
    if (!any) return any.error();
    ShortestWays ways{*std::move(any), {}};
    if (!plan.level) return ways;
    auto own =
        fewest_amendments(procedures, target.base->value, wanted, [&](const std::string& act) {
            const auto decider = decider_of(act);
            return decider && decides(plan.level->value, *decider);
        });
    if (!own) return own.error();
    ways.own = *std::move(own);
    return ways;
}

}  // namespace tthc
