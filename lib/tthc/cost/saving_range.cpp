#include "tthc/cost/saving_range.h"

#include "tthc/base/say.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <utility>

namespace tthc {
namespace {

enum class RangeEnd { low, high };

/// Where an input stands in one of the versions.
using PlaceInVersion = std::optional<std::size_t> RangedInput::*;

/// One of two versions, with single inputs at an end of their range.
class RangedVersion {
public:
    RangedVersion(const Procedure& procedure, const Versions& versions,
                  const CostParameters& parameters, PlaceInVersion slot)
        : procedure_(procedure), basis_(versions.basis), parameters_(parameters), slot_(slot) {}

    bool has(const RangedInput& input) const { return (input.*slot_).has_value(); }
    Estimate likely() const { return estimate(procedure_, parameters_, basis_); }
    Estimate at(const RangedInput& input, RangeEnd end) const {
        if (!has(input)) return likely();
        Procedure copy = procedure_;
        Quantity& quantity = (*quantities_of(copy)[*(input.*slot_)].quantity)->value;
        quantity = Quantity(end == RangeEnd::low ? quantity.low : quantity.high);
        return estimate(copy, parameters_, basis_);
    }

private:
    const Procedure& procedure_;
    const Basis& basis_;
    const CostParameters& parameters_;
    PlaceInVersion slot_;
};

/// The cost of a year as a sum of products of inputs, with fees or without.
Polynomial yearly_cost(const RangedVersion& side, const std::vector<RangedInput>& inputs,
                       std::size_t first, Spread Estimate::*once) {
    const Estimate likely = side.likely();
    Rational dossiers = 1;
    Product multipliers;
    const std::pair<std::string_view, const Spread*> factors[] = {
        {"burden/times_per_year", &likely.times},
        {"burden/applicants_per_year", &likely.applicants}};
    for (const auto& [path, factor] : factors) {
        const std::string_view wanted = path;
        const auto input = std::find_if(inputs.begin(), inputs.end(), [&](const RangedInput& one) {
            return one.path == wanted && side.has(one);
        });
        if (input == inputs.end()) {
            dossiers *= factor->likely;
        } else {
            multipliers.push_back(first + static_cast<std::size_t>(input - inputs.begin()));
        }
    }
    std::sort(multipliers.begin(), multipliers.end());
    Polynomial result;
    Rational constant = (likely.*once).likely;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].multiplies || !side.has(inputs[i])) continue;
        const Spread& range = inputs[i].range;
        const Rational rise = (side.at(inputs[i], RangeEnd::high).*once).likely -
                              (side.at(inputs[i], RangeEnd::low).*once).likely;
        const Rational slope = rise / (range.high - range.low);
        constant -= slope * range.likely;
        Product product = multipliers;
        product.push_back(first + i);
        std::sort(product.begin(), product.end());
        result[product] = dossiers * slope;
    }
    result[multipliers] += dossiers * constant;
    return result;
}

bool is_chosen_by_cost(const Procedure& procedure, const Task& task) {
    if (task.document.value.empty() || !procedure.documents) return false;
    const auto& papers = procedure.documents->items;
    return std::any_of(papers.begin(), papers.end(), [&](const Document& paper) {
        return paper.id.value == task.document.value && !paper.one_of.value.empty();
    });
}

/// The input by which another paper is chosen, or a bound of a fee is reached; empty: there is
/// none.
std::string bend_of(Procedure procedure, const std::vector<RangedInput>& inputs,
                    PlaceInVersion slot) {
    const bool bounded =
        std::any_of(procedure.fees.begin(), procedure.fees.end(), [](const Fee& fee) {
            return fee.percent && !fee.percent_of.value.empty() && (fee.least || fee.most);
        });
    const auto quantities = quantities_of(procedure);
    const Burden none;
    const auto& tasks = procedure.burden ? procedure.burden->tasks : none.tasks;
    for (const RangedInput& input : inputs) {
        if (!(input.*slot)) continue;
        const std::string& path = quantities[*(input.*slot)].path;
        if (bounded && names("fees", path)) return path;
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            const bool own = names(item_path("burden", tasks[i].id, i), path);
            if (own && is_chosen_by_cost(procedure, tasks[i])) return path;
        }
    }
    return {};
}

class RangeCollector {
public:
    explicit RangeCollector(const CostParameters& parameters) : parameters_(parameters) {}

    void add(std::size_t procedure, const Versions& versions, const Saving& saving) {
        const std::vector<RangedInput> inputs = ranged_inputs(versions);
        const RangedVersion before(versions.adjusted, versions, parameters_, &RangedInput::before);
        const RangedVersion after(versions.revised, versions, parameters_, &RangedInput::after);
        add_swings(procedure, inputs, before, after, saving);
        if (inputs.empty() || !result_.why_not.vi.empty()) return;
        std::string bend = bend_of(versions.adjusted, inputs, &RangedInput::before);
        if (bend.empty()) bend = bend_of(versions.revised, inputs, &RangedInput::after);
        if (!bend.empty()) {
            result_.why_not = say(
                "`{}`: giấy tờ thay thế, mức thu ít nhất hoặc nhiều nhất tùy theo số liệu này",
                "`{}`: alternatives, or the least or most of a fee, depend on this input", bend);
            return;
        }
        add_polynomials(inputs, before, after);
    }

    std::optional<SavingRange> take(const Rational& without_fees, const Rational& with_fees) && {
        if (result_.swings.empty()) return {};
        for (Swing& swing : result_.swings) {
            swing.at_low += with_fees;
            swing.at_high += with_fees;
            swing.without_fees_at_low += without_fees;
            swing.without_fees_at_high += without_fees;
        }
        std::stable_sort(
            result_.swings.begin(), result_.swings.end(),
            [](const Swing& left, const Swing& right) { return left.width() > right.width(); });
        if (!result_.why_not.vi.empty()) return std::move(result_);
        result_.without_fees = spread(without_fees_, without_fees);
        result_.with_fees = spread(with_fees_, with_fees);
        return std::move(result_);
    }

private:
    /// As far as they differ from what the procedure saves where all inputs are likely.
    void add_swings(std::size_t procedure, const std::vector<RangedInput>& inputs,
                    const RangedVersion& before, const RangedVersion& after, const Saving& saving) {
        for (const RangedInput& input : inputs) {
            Swing swing{.procedure = procedure, .input = input};
            for (const RangeEnd end : {RangeEnd::low, RangeEnd::high}) {
                const Estimate old_cost = before.at(input, end);
                const Estimate new_cost = after.at(input, end);
                (end == RangeEnd::low ? swing.at_low : swing.at_high) =
                    old_cost.year_with_fees.likely - new_cost.year_with_fees.likely -
                    saving.year_with_fees.saved();
                (end == RangeEnd::low ? swing.without_fees_at_low : swing.without_fees_at_high) =
                    old_cost.year_without_fees.likely - new_cost.year_without_fees.likely -
                    saving.year_without_fees.saved();
            }
            result_.swings.push_back(std::move(swing));
        }
    }

    void add_polynomials(const std::vector<RangedInput>& inputs, const RangedVersion& before,
                         const RangedVersion& after) {
        const std::size_t first = inputs_.size();
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            inputs_.push_back(inputs[i].range);
            if (inputs[i].multiplies) multipliers_.push_back(first + i);
        }
        const auto saved = [&](Spread Estimate::*once) {
            Polynomial sum = yearly_cost(before, inputs, first, once);
            tthc::add(sum, yearly_cost(after, inputs, first, once), -1);
            return sum;
        };
        without_fees_.push_back({saved(&Estimate::without_fees), multipliers_});
        with_fees_.push_back({saved(&Estimate::with_fees), multipliers_});
        multipliers_.clear();
    }

    /// What one procedure saves.
    struct Part {
        Polynomial saved;
        std::vector<std::size_t> multipliers;
    };

    SavingSpread spread(const std::vector<Part>& parts, const Rational& likely) const {
        SavingSpread result{.likely = likely, .ends = {}, .moments = {}, .percentiles = {}};
        Polynomial sum;
        for (const Part& part : parts) {
            const Ends own = ends(part.saved, inputs_, part.multipliers);
            result.ends.least += own.least;
            result.ends.most += own.most;
            tthc::add(sum, part.saved, 1);
        }
        Rational rest = likely;
        for (const Part& part : parts)
            rest -= likely_value(part.saved);
        sum[{}] += rest;
        result.ends.least += rest;
        result.ends.most += rest;
        result.moments = moments(sum, inputs_);
        result.percentiles = percentiles(sum, inputs_);
        return result;
    }

    Rational likely_value(const Polynomial& sum) const {
        Rational total;
        for (const auto& [product, coefficient] : sum) {
            Rational value = coefficient;
            for (const std::size_t input : product)
                value *= inputs_[input].likely;
            total += value;
        }
        return total;
    }

    const CostParameters& parameters_;
    SavingRange result_;
    std::vector<Spread> inputs_;
    std::vector<std::size_t> multipliers_;
    std::vector<Part> without_fees_;
    std::vector<Part> with_fees_;
};

bool states_any_range(Procedure procedure) {
    const auto all = quantities_of(procedure);
    return std::any_of(all.begin(), all.end(), [](const QuantityAt& one) {
        return *one.quantity && (*one.quantity)->value.is_range();
    });
}

}  // namespace

std::optional<SavingRange> saving_range(const std::vector<VersionPair>& pairs,
                                        const std::vector<ProcedureSaving>& procedures,
                                        const CostParameters& parameters) {
    RangeCollector ranges(parameters);
    Rational without_fees;
    Rational with_fees;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const VersionPair& pair = pairs[i];
        without_fees += procedures[i].saving.year_without_fees.saved();
        with_fees += procedures[i].saving.year_with_fees.saved();
        if (!states_any_range(pair.original) && !(pair.revised && states_any_range(*pair.revised)))
            continue;
        ranges.add(i, align(pair.original, pair.revised, pair.changes), procedures[i].saving);
    }
    return std::move(ranges).take(without_fees, with_fees);
}

}  // namespace tthc
