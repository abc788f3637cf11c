#pragma once

#include "tthc/model/procedure.h"
#include "tthc/review/applicants_listed.h"

#include <string_view>

namespace tthc {

/// Words of a name or of papers by which a procedure is for some whom its cell of applicants leaves
/// out; no text where there are none.
struct NamedApplicants {
    const Text* where = nullptr;
    std::string_view words;
};

/// Enterprises or cooperatives: the name speaks of them, or two of the papers are theirs.
NamedApplicants firms_left_out(const ApplicantsListed& cell, const Procedure& procedure);

/// Foreigners or foreign bodies: the name or a paper is of them.
NamedApplicants foreigners_left_out(const ApplicantsListed& cell, const Procedure& procedure);

}  // namespace tthc
