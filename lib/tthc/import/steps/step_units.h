#pragma once

#include "tthc/import/words/units.h"

#include <string>
#include <vector>

namespace tthc::importing {

/// One step as it is told, and the case in which it is taken.
struct StepUnit {
    Prose text;
    std::string when;
};

struct StepUnits {
    std::string intro;
    std::vector<StepUnit> units;
    bool counted = false;  ///< `Bước 1`, `Bước 2`
};

/// The steps of a text. Steps that are counted anew belong to the case that the line before them
/// names; a unit that is one case as a whole (`Trường hợp nộp trực tuyến: …`) has it as its case,
/// and where its own marks tell several steps, they are steps of that case.
StepUnits step_units(const Prose& source, const Lexicon& lexicon);

/// The case in which a step is taken that is one case as a whole.
std::string case_of_step(const Prose& unit, const Lexicon& lexicon);

}  // namespace tthc::importing
