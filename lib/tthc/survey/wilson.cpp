#include "tthc/survey/wilson.h"

namespace tthc::survey {
namespace {

constexpr std::int64_t parts = 10000;
/// z² of 95 %, in parts: 1.96².
constexpr std::int64_t z_squared = 38416;

/// Whether a share of `part` of 10,000 lies inside: (count/all - p)² ≤ z² p (1 - p) / all.
bool is_inside(const Integer& count, const Integer& all, std::int64_t part) {
    const Integer distance = Integer(parts) * count - all * Integer(part);
    return Integer(parts) * distance * distance <=
           Integer(z_squared) * all * Integer(part) * Integer(parts - part);
}

/// The part next to `outside` that is inside, found by halving.
std::int64_t first_inside(const Integer& count, const Integer& all, std::int64_t outside,
                          std::int64_t inside) {
    while (outside - inside > 1 || inside - outside > 1) {
        const std::int64_t middle = (outside + inside) / 2;
        (is_inside(count, all, middle) ? inside : outside) = middle;
    }
    return inside;
}

Rational part(std::int64_t number) {
    return Rational(number) / Rational(parts);
}

}  // namespace

Interval wilson(std::uint64_t count, std::uint64_t all) {
    const Integer hits(count);
    const Integer total(all);
    const std::int64_t below = (Integer(parts) * hits / total).to_int();
    const bool exact = Integer(parts) * hits == Integer(below) * total;
    const std::int64_t above = exact ? below : below + 1;
    const auto bound = [&](std::int64_t end, std::int64_t nearest, std::int64_t outwards) {
        if (is_inside(hits, total, end)) return end;
        if (!is_inside(hits, total, nearest)) return nearest;
        return first_inside(hits, total, end, nearest) + outwards;
    };
    const std::int64_t low = bound(0, below, -1);
    const std::int64_t high = bound(parts, above, 1);
    return {part(low), part(high)};
}

}  // namespace tthc::survey
