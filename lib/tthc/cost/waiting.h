#pragma once

#include "tthc/base/rational.h"
#include "tthc/model/procedure.h"

#include <optional>

namespace tthc {

/// A length that adds up with others of its unit. Weeks are 7 days and years 12 months
/// (91/2015/QH13 Điều 146); nothing else converts.
struct Wait {
    Rational count;
    TimeUnit unit = TimeUnit::day;

    friend bool operator==(const Wait&, const Wait&) = default;
};

Wait to_wait(const Duration& duration);

/// The channel that an estimate is for: in person, unless the procedure offers only others.
Channel estimated_channel(const Procedure& procedure);

/// Whether an element limited to `channels` (to none, when empty) holds for `channel`.
bool holds_for(const List<Channel>& channels, Channel channel);

/// The legal, committed or actual deadline of the ordinary case: the longest of those without a
/// `when` that hold for the channel; of all, where each is for a case. Empty when there
/// is none, or when lengths cannot be compared.
std::optional<Duration> ordinary_deadline(const Procedure& procedure,
                                          Maybe<Duration> Deadline::*kind, Channel channel);

}  // namespace tthc
