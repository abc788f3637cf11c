#pragma once

#include "tthc/cost/estimate.h"

namespace tthc {

/// Adds the tasks that `burden` states. Of papers that stand for each other, those of the cheapest
/// count; the tasks of a paper that only some dossiers need count by their share; those of a paper
/// that the other version asks for and this one does not, not at all.
void add_stated_tasks(const Procedure& procedure, const CostParameters& parameters,
                      const DossierMix& mix, Estimate& estimate);

/// Adds what the facts of a procedure say of its tasks where nobody has stated any: forms by page,
/// two trips of those who apply in person, certified copies with one trip for all, and, by the
/// conventions of the norms, other papers, further copies, conditions, steps of the applicant.
void add_derived_tasks(const Procedure& procedure, const CostParameters& parameters,
                       const DossierMix& mix, Estimate& estimate);

/// Whether `other` may be handed in instead of the paper wherever that is asked for.
bool stands_for(const Document& other, const Document& paper, const DossierMix& mix);

/// How many dossiers need the paper: all, the stated share, or what is assumed, from none to all.
Spread share_of(const Document& document, const DossierMix& mix, Estimate& estimate);

}  // namespace tthc
