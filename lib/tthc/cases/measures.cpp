#include "tthc/cases/measures.h"

#include <numeric>

namespace tthc::cases {

std::uint64_t States::all() const {
    return std::accumulate(of_.begin(), of_.end(), std::uint64_t{0});
}

std::uint64_t States::returned() const {
    return of(DossierState::early) + of(DossierState::on_time) + of(DossierState::late);
}

std::optional<Rational> States::on_time_rate() const {
    if (returned() == 0) return {};
    return Rational(of(DossierState::early) + of(DossierState::on_time)) / Rational(returned());
}

}  // namespace tthc::cases
