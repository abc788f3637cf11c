#include "tthc/cases/periods.h"

#include "tthc/model/identity.h"

#include <algorithm>

namespace tthc::cases {
namespace {

bool holds_for(const Deadline& deadline, std::optional<Channel> channel) {
    if (deadline.channels.empty()) return true;
    return channel && std::any_of(deadline.channels.begin(), deadline.channels.end(),
                                  [&](const auto& each) { return each.value == *channel; });
}

/// Of the one deadline that holds; none where several or none do.
Periods periods_for(const Procedure& procedure, std::optional<Channel> channel, CaseClock& clock) {
    const Deadline* found = nullptr;
    for (const Deadline& deadline : procedure.deadlines) {
        if (!holds_for(deadline, channel)) continue;
        if (found != nullptr) return {};
        found = &deadline;
    }
    Periods periods;
    if (found == nullptr) return periods;
    if (found->legal) periods.legal = clock.add(found->legal->value);
    if (found->committed) periods.committed = clock.add(found->committed->value);
    return periods;
}

}  // namespace

ProcedurePeriods periods_of(const Procedure& procedure, CaseClock& clock) {
    ProcedurePeriods result{.code = normal_code(identity(procedure)), .name = procedure.name.value};
    result.by_case = std::any_of(procedure.deadlines.begin(), procedure.deadlines.end(),
                                 [](const Deadline& each) { return !each.when.value.empty(); });
    if (result.by_case) return result;
    for (const Channel channel : {Channel::in_person, Channel::post, Channel::online})
        result.by_channel[number_of(channel)] = periods_for(procedure, channel, clock);
    const bool by_channel =
        std::any_of(procedure.deadlines.begin(), procedure.deadlines.end(),
                    [](const Deadline& each) { return !each.channels.empty(); });
    if (!by_channel) result.by_channel[number_of({})] = periods_for(procedure, {}, clock);
    return result;
}

}  // namespace tthc::cases
