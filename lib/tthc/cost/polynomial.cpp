#include "tthc/cost/polynomial.h"

#include "tthc/cost/pert.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <utility>

namespace tthc {
namespace {

constexpr std::uint64_t seed_of_draws = 2026;

/// With each input as its mean and what it differs from it, so that the products are uncorrelated.
Polynomial centred_on(const Polynomial& sum, const std::vector<Rational>& means) {
    Polynomial result;
    for (const auto& [product, coefficient] : sum) {
        const std::uint32_t subsets = std::uint32_t{1} << product.size();
        for (std::uint32_t subset = 0; subset < subsets; ++subset) {
            Product kept;
            Rational value = coefficient;
            for (std::size_t i = 0; i < product.size(); ++i) {
                if ((subset >> i & 1U) != 0) {
                    kept.push_back(product[i]);
                } else {
                    value *= means[product[i]];
                }
            }
            result[kept] += value;
        }
    }
    return result;
}

/// What is left where the multipliers have their values: a constant and a slope for each input.
Polynomial with_multipliers(const Polynomial& sum, const std::map<std::size_t, Rational>& values) {
    Polynomial result;
    for (const auto& [product, coefficient] : sum) {
        Product kept;
        Rational value = coefficient;
        for (const std::size_t input : product) {
            const auto known = values.find(input);
            if (known == values.end()) {
                kept.push_back(input);
            } else {
                value *= known->second;
            }
        }
        assert(kept.size() <= 1);
        result[kept] += value;
    }
    return result;
}

Ends ends_of_line(const Polynomial& line, const std::vector<Spread>& inputs) {
    Ends result;
    for (const auto& [product, slope] : line) {
        if (product.empty()) {
            result.least += slope;
            result.most += slope;
            continue;
        }
        const Spread& input = inputs[product.front()];
        const bool rises = slope > 0;
        result.least += slope * (rises ? input.low : input.high);
        result.most += slope * (rises ? input.high : input.low);
    }
    return result;
}

/// The sum in whole numbers: inputs and coefficients over common denominators.
class WholeSum {
public:
    WholeSum(const Polynomial& sum, const std::vector<Spread>& inputs) {
        for (const Spread& input : inputs) {
            for (const Rational* end : {&input.low, &input.high})
                unit_ = least_common_multiple(unit_, end->denominator());
        }
        unit_ *= Integer(PertDraws::whole);
        std::size_t degree = 0;
        for (const auto& [product, coefficient] : sum) {
            degree = std::max(degree, product.size());
            denominator_ = least_common_multiple(denominator_, coefficient.denominator());
        }
        for (const auto& [product, coefficient] : sum) {
            const auto missing = static_cast<unsigned>(degree - product.size());
            const Rational whole = coefficient * Rational(denominator_ * pow(unit_, missing));
            terms_.push_back({whole.numerator(), product});
        }
        denominator_ *= pow(unit_, static_cast<unsigned>(degree));
        for (const Spread& input : inputs) {
            const Rational width = (input.high - input.low) * Rational(unit_);
            lows_.push_back(Rational(input.low * Rational(unit_)).numerator());
            steps_.push_back(width.numerator() / Integer(PertDraws::whole));
        }
    }

    /// At positions between the ends of the ranges.
    Integer at(const std::vector<std::uint64_t>& positions) const {
        std::vector<Integer> values;
        for (std::size_t i = 0; i < positions.size(); ++i)
            values.push_back(lows_[i] + steps_[i] * Integer(positions[i]));
        Integer total;
        for (const Term& term : terms_) {
            Integer value = term.coefficient;
            for (const std::size_t input : term.product)
                value *= values[input];
            total += value;
        }
        return total;
    }

    Integer rounded(const Integer& value) const {
        return round_half_away(Rational(value, denominator_));
    }

private:
    struct Term {
        Integer coefficient;
        Product product;
    };

    Integer unit_ = 1;
    Integer denominator_ = 1;
    std::vector<Term> terms_;
    std::vector<Integer> lows_;
    std::vector<Integer> steps_;
};

}  // namespace

void add(Polynomial& sum, const Polynomial& more, const Rational& times) {
    for (const auto& [product, coefficient] : more)
        sum[product] += coefficient * times;
}

Moments moments(const Polynomial& sum, const std::vector<Spread>& inputs) {
    std::vector<Rational> means;
    std::vector<Rational> variances;
    for (const Spread& input : inputs) {
        means.push_back(pert_mean(input));
        variances.push_back(pert_variance(input));
    }
    Moments result;
    for (const auto& [product, coefficient] : centred_on(sum, means)) {
        if (product.empty()) {
            result.mean = coefficient;
            continue;
        }
        Rational part = coefficient * coefficient;
        for (const std::size_t input : product)
            part *= variances[input];
        result.variance += part;
    }
    return result;
}

Ends ends(const Polynomial& sum, const std::vector<Spread>& inputs,
          const std::vector<std::size_t>& multipliers) {
    std::optional<Ends> found;
    const std::uint32_t corners = std::uint32_t{1} << multipliers.size();
    for (std::uint32_t corner = 0; corner < corners; ++corner) {
        std::map<std::size_t, Rational> values;
        for (std::size_t i = 0; i < multipliers.size(); ++i) {
            const Spread& input = inputs[multipliers[i]];
            values[multipliers[i]] = (corner >> i & 1U) != 0 ? input.high : input.low;
        }
        const Ends here = ends_of_line(with_multipliers(sum, values), inputs);
        if (!found) found = here;
        found->least = std::min(found->least, here.least);
        found->most = std::max(found->most, here.most);
    }
    return *found;
}

Percentiles percentiles(const Polynomial& sum, const std::vector<Spread>& inputs) {
    std::vector<PertDraws> draws(inputs.begin(), inputs.end());
    RandomNumbers random(seed_of_draws);
    const WholeSum whole(sum, inputs);
    std::vector<Integer> values;
    std::vector<std::uint64_t> positions(inputs.size());
    for (std::size_t draw = 0; draw < draws_of_percentiles; ++draw) {
        for (std::size_t i = 0; i < inputs.size(); ++i)
            positions[i] = draws[i].position(random);
        values.push_back(whole.at(positions));
    }
    std::sort(values.begin(), values.end());
    const auto of = [&](std::size_t percent) {
        return whole.rounded(values[draws_of_percentiles * percent / 100 - 1]);
    };
    return {of(5), of(50), of(95)};
}

}  // namespace tthc
