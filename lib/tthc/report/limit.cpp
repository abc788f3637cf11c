#include "tthc/report/limit.h"

#include <algorithm>
#include <array>

namespace tthc::report {
namespace {

constexpr Severity from_worst[] = {Severity::error, Severity::warning, Severity::info};

std::size_t lowest_of(std::size_t count, std::size_t limit) {
    return limit == 0 ? count : std::min(count, limit);
}

std::size_t& of_level(std::array<std::size_t, 3>& counts, Severity severity) {
    return counts[static_cast<std::size_t>(severity)];
}

/// How many of each severity there is room for.
std::array<std::size_t, 3> room_for(const Limit& limit, std::span<const Finding> findings) {
    std::array<std::size_t, 3> room{};
    for (const Finding& finding : findings)
        ++of_level(room, finding.severity);
    std::size_t left = lowest_of(findings.size(), limit.all);
    for (const Severity severity : from_worst) {
        std::size_t& count = of_level(room, severity);
        count = std::min(left, lowest_of(count, limit.of_a_level));
        left -= count;
    }
    return room;
}

}  // namespace

std::vector<Finding> within(const Limit& limit, std::span<const Finding> findings) {
    std::vector<Finding> kept;
    auto room = room_for(limit, findings);
    for (const Finding& finding : findings) {
        std::size_t& left = of_level(room, finding.severity);
        if (left == 0) continue;
        kept.push_back(finding);
        --left;
    }
    return kept;
}

}  // namespace tthc::report
