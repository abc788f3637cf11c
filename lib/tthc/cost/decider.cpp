#include "tthc/cost/decider.h"

#include "tthc/law/register.h"

namespace tthc {
namespace {

std::optional<Decider> decider_of_kind(InstrumentKind kind) {
    switch (kind) {
        case InstrumentKind::constitution:
        case InstrumentKind::code:
        case InstrumentKind::law:
        case InstrumentKind::na_resolution:
            return Decider::national_assembly;
        case InstrumentKind::ordinance:
        case InstrumentKind::standing_committee_resolution:
            return Decider::standing_committee;
        case InstrumentKind::decree:
        case InstrumentKind::government_resolution:
            return Decider::government;
        case InstrumentKind::pm_decision:
            return Decider::prime_minister;
        case InstrumentKind::circular:
        case InstrumentKind::joint_circular:
        case InstrumentKind::auditor_decision:
        case InstrumentKind::decision:
            return Decider::ministry;
        case InstrumentKind::provincial_resolution:
        case InstrumentKind::provincial_decision:
            return Decider::province;
        case InstrumentKind::district_resolution:
        case InstrumentKind::district_decision:
            return Decider::district;
        case InstrumentKind::commune_resolution:
        case InstrumentKind::commune_decision:
            return Decider::commune;
        case InstrumentKind::resolution:
        case InstrumentKind::joint_resolution:
        case InstrumentKind::directive:
        case InstrumentKind::individual:
            break;
    }
    return {};
}

}  // namespace

std::optional<Decider> decider_of(std::string_view act) {
    const auto kind = LawRegister().kind_of(act);
    return kind ? decider_of_kind(*kind) : std::nullopt;
}

bool decides(Level level, Decider decider) {
    switch (level) {
        case Level::ministry:
            return decider == Decider::ministry;
        case Level::province:
            return decider == Decider::province;
        case Level::district:
            return decider == Decider::district;
        case Level::commune:
            return decider == Decider::commune;
        case Level::other:
            break;
    }
    return false;
}

}  // namespace tthc
