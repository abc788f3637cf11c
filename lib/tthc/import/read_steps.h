#pragma once

#include "tthc/import/lexicon.h"
#include "tthc/model/step.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// The top-level units of an enumeration, without their markers, and what stands before the first.
struct Units {
    std::string intro;
    std::vector<std::string> units;
};

/// `Bước 1 … Bước 2 …` wherever they stand, else the outermost marks at the beginning of lines
/// (`1.`, `a)`, `-`, `+`), else those inside a single line; else the whole text is one unit.
Units top_level_units(std::string_view source, const Lexicon& lexicon);

/// A unit as a step: who acts and in which time, where its sentence says so. The time of a step is
/// only taken from a sentence whose subject is its actor. A step in which an agency acts besides
/// the applicant has neither; one that tells several times has none.
Step read_step(std::string_view unit, const Lexicon& lexicon);

/// What stands in front of the first mark, as steps, where it is sentences and one says who acts;
/// else nothing. Sentences that the page ran together (`… hồ sơ.Giải quyết …`) are parted.
std::vector<Step> read_introduction(std::string_view source, const Lexicon& lexicon);

}  // namespace tthc::importing
