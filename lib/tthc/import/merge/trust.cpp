#include "trust.h"

#include <algorithm>

namespace tthc::importing {
namespace {

std::size_t place_in(const List<std::string>& names, std::string_view name) {
    const auto found = std::find_if(names.begin(), names.end(),
                                    [name](const auto& known) { return known.value == name; });
    return static_cast<std::size_t>(found - names.begin());
}

}  // namespace

std::size_t rank_of(const std::vector<TrustOrder>& orders, std::string_view field,
                    std::string_view shape) {
    const auto named = [field](const TrustOrder& order) {
        return place_in(order.parts, field) < order.parts.size();
    };
    const auto for_others = [](const TrustOrder& order) { return order.parts.empty(); };
    auto order = std::find_if(orders.begin(), orders.end(), named);
    if (order == orders.end()) order = std::find_if(orders.begin(), orders.end(), for_others);
    return order == orders.end() ? 0 : place_in(order->shapes, shape);
}

}  // namespace tthc::importing
