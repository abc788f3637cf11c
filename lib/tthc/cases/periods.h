#pragma once

#include "tthc/cases/case_clock.h"
#include "tthc/model/procedure.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tthc::cases {

/// Periods of a dossier, by their numbers in the clock.
struct Periods {
    std::optional<std::size_t> legal;
    std::optional<std::size_t> committed;
};

/// By channel; the last one where the list does not tell it.
inline constexpr std::size_t channel_count = 4;
constexpr std::size_t number_of(std::optional<Channel> channel) {
    return channel ? static_cast<std::size_t>(*channel) : channel_count - 1;
}

/// The deadlines of a procedure as far as lists of dossiers tell them apart.
struct ProcedurePeriods {
    std::string code;
    std::string name;
    std::string path;
    std::array<Periods, channel_count> by_channel;
    bool by_case = false;  ///< deadlines are for cases, of which lists say nothing
};

/// By identity (code or id).
using PeriodTable = std::map<std::string, ProcedurePeriods, std::less<>>;

ProcedurePeriods periods_of(const Procedure& procedure, CaseClock& clock);

}  // namespace tthc::cases
