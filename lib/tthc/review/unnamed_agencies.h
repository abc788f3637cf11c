#pragma once

#include "tthc/model/procedure.h"
#include "tthc/review/words.h"

#include <string>

namespace tthc {

/// Words that stand for an agency without naming it, and the text that has them; null where a step
/// names who acts.
struct UnnamedAgency {
    std::string words;
    const Text* where = nullptr;
};

/// The first of a step: its actor, an office or superior to whom a case goes, one whose opinion is
/// asked. `steps` is what all steps say, where the words may be defined.
UnnamedAgency unnamed_agency_in(const Step& step, const Procedure& procedure, const Folded& steps);

}  // namespace tthc
