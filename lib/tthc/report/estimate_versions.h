#pragma once

#include "tthc/cost/input_places.h"
#include "tthc/cost/procedure_saving.h"
#include "tthc/work/estimates.h"

#include <string>
#include <vector>

/// The versions of a procedure as they are priced, and where their inputs stand.
namespace tthc::report {

/// Where inputs stand: in the record itself, else in the one that it takes them from.
struct InputSources {
    const InputPlaces& own;
    const InputPlaces* other = nullptr;

    /// As stated, else the element that it belongs to; null where no record has either.
    const InputPlace* find(const std::string& path) const;
    /// The places by whose names the element is called.
    const InputPlaces& naming(const std::string& path) const;
};

struct PricedVersion {
    Bilingual title;
    const Estimate& estimate;
    InputSources sources;
};

/// Before, with the parameters of the revision, and after.
std::vector<PricedVersion> versions_of(const ProcedureSaving& procedure);
PricedVersion version_of(const ProcedureCost& cost);

/// `a.yaml:12`, or the norm.
Message source_of(const Factor& factor, const InputSources& sources);

}  // namespace tthc::report
