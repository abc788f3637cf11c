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
std::array<std::size_t, 3> room_for(const Limit& limit, const FindingList& findings) {
    std::array<std::size_t, 3> room{};
    for (std::size_t i = 0; i < findings.size(); ++i)
        ++of_level(room, findings.severity(i));
    std::size_t left = lowest_of(findings.size(), limit.all);
    for (const Severity severity : from_worst) {
        std::size_t& count = of_level(room, severity);
        count = std::min(left, lowest_of(count, limit.of_a_level));
        left -= count;
    }
    return room;
}

}  // namespace

FindingList within(const Limit& limit, FindingList findings) {
    auto room = room_for(limit, findings);
    findings.erase_if([&](std::size_t i) {
        std::size_t& left = of_level(room, findings.severity(i));
        if (left == 0) return true;
        --left;
        return false;
    });
    return findings;
}

}  // namespace tthc::report
