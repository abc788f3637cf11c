#include "told_times.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::importing {
namespace {

bool is_zero(std::string_view number) {
    return !number.empty() && number.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

std::optional<Duration> told_duration(const ToldTime& time, const Lexicon& lexicon) {
    if (time.unit.empty() || time.number.empty() || is_zero(time.number)) return {};
    const Prose unit(time.unit);
    const auto known =
        std::find_if(lexicon.units.begin(), lexicon.units.end(),
                     [&](const auto& spelled) { return spelled.written == unit.lower(); });
    if (known == lexicon.units.end()) return {};
    return Duration::parse(fmt::format("{} {}", time.number, known->value));
}

ReadTimes told_times(const ToldTime& time, const Lexicon& lexicon) {
    if (const auto duration = told_duration(time, lexicon)) {
        ReadTimes read;
        read.deadlines.emplace_back().legal = *duration;
        return read;
    }
    if (is_zero(time.number)) return {};
    return read_times(time.number, lexicon);
}

}  // namespace tthc::importing
