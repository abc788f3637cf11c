#pragma once

#include "tthc/calendar/dossier_clock.h"
#include "tthc/cases/distribution.h"

#include <array>
#include <cstdint>
#include <iterator>

namespace tthc::cases {

/// How many dossiers are in each state against one kind of due date.
class States {
public:
    static constexpr std::size_t count = std::size(record::Words<DossierState>::words);

    void add(DossierState state) { ++of_[static_cast<std::size_t>(state)]; }
    std::uint64_t of(DossierState state) const { return of_[static_cast<std::size_t>(state)]; }
    std::uint64_t all() const;
    /// Early, on time or late.
    std::uint64_t returned() const;
    /// Early or on time, of those returned; nothing of none.
    std::optional<Rational> on_time_rate() const;

private:
    std::array<std::uint64_t, count> of_{};
};

/// The results of some dossiers.
struct Measures {
    std::uint64_t dossiers = 0;
    States due;                 ///< against the due date of each
    std::uint64_t undue = 0;    ///< of which no due date is known
    States committed;           ///< against the committed deadline, where there is one
    States legal;               ///< against the legal one
    Distribution working_days;  ///< of those returned
    Distribution days;          ///< the same in calendar days
};

}  // namespace tthc::cases
