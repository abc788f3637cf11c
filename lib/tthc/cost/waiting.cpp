#include "tthc/cost/waiting.h"

#include <algorithm>

namespace tthc {
namespace {

bool is_ordinary(const Deadline& deadline, Channel channel) {
    return deadline.when.value.empty() && holds_for(deadline.channels, channel);
}

}  // namespace

Wait to_wait(const Duration& duration) {
    const Rational count = to_rational(duration.count);
    switch (duration.unit) {
        case TimeUnit::week:
            return {Rational(count * 7), TimeUnit::day};
        case TimeUnit::year:
            return {Rational(count * 12), TimeUnit::month};
        case TimeUnit::hour:
        case TimeUnit::working_hour:
        case TimeUnit::day:
        case TimeUnit::working_day:
        case TimeUnit::month:
            break;
    }
    return {count, duration.unit};
}

Channel estimated_channel(const Procedure& procedure) {
    if (procedure.channels.empty()) return Channel::in_person;
    Channel first = Channel::online;
    for (const auto& channel : procedure.channels)
        first = std::min(first, channel.value);
    return first;
}

bool holds_for(const List<Channel>& channels, Channel channel) {
    return channels.empty() || std::any_of(channels.begin(), channels.end(),
                                           [&](const auto& own) { return own.value == channel; });
}

std::optional<Duration> ordinary_deadline(const Procedure& procedure,
                                          Maybe<Duration> Deadline::*kind, Channel channel) {
    const auto& all = procedure.deadlines;
    const bool has_ordinary = std::any_of(all.begin(), all.end(), [&](const Deadline& deadline) {
        return (deadline.*kind).has_value() && is_ordinary(deadline, channel);
    });
    std::optional<Duration> longest;
    for (const Deadline& deadline : all) {
        const auto& length = deadline.*kind;
        if (!length || (has_ordinary && !is_ordinary(deadline, channel))) continue;
        const auto order = longest ? compare(length->value, *longest) : std::optional<int>(1);
        if (!order) return {};
        if (*order > 0) longest = length->value;
    }
    return longest;
}

}  // namespace tthc
