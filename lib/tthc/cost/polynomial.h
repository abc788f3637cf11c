#pragma once

#include "tthc/cost/estimate.h"

#include <cstddef>
#include <map>
#include <vector>

namespace tthc {

/// Inputs by their place in a list, in rising order; empty: a constant.
using Product = std::vector<std::size_t>;
/// A sum of products with their coefficients. No input stands twice in a product.
using Polynomial = std::map<Product, Rational>;

void add(Polynomial& sum, const Polynomial& more, const Rational& times);

/// Where the inputs are independent and each is distributed as PERT over its range.
struct Moments {
    Rational mean;
    Rational variance;

    friend bool operator==(const Moments&, const Moments&) = default;
};
Moments moments(const Polynomial& sum, const std::vector<Spread>& inputs);

/// The least and the most over all values of the inputs.
struct Ends {
    Rational least;
    Rational most;

    friend bool operator==(const Ends&, const Ends&) = default;
};
/// A product has one input at most that is not of `multipliers`.
Ends ends(const Polynomial& sum, const std::vector<Spread>& inputs,
          const std::vector<std::size_t>& multipliers);

/// How many values are drawn for percentiles.
inline constexpr std::size_t draws_of_percentiles = 10000;

/// In whole numbers, halves away from zero; drawn with a fixed seed, the same on every machine.
struct Percentiles {
    Integer p5;
    Integer p50;
    Integer p95;

    friend bool operator==(const Percentiles&, const Percentiles&) = default;
};
Percentiles percentiles(const Polynomial& sum, const std::vector<Spread>& inputs);

}  // namespace tthc
