#pragma once

#include "tthc/import/words/units.h"
#include "tthc/model/step.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// A unit as a step: who acts, and in which time from which event, where its sentences say so. The
/// time of a step is only taken where it binds its actor. A step in which an agency acts besides
/// the applicant has neither; one that tells several times has none.
Step read_step(const Prose& unit, const Lexicon& lexicon);

/// Whether the applicant acts in a step.
bool is_of_applicant(const Prose& unit, const Lexicon& lexicon);

/// What stands in front of the first mark, as steps, where it is sentences and one says who acts;
/// else nothing. Sentences that the page ran together (`… hồ sơ.Giải quyết …`) are parted.
std::vector<Step> read_introduction(std::string_view source, const Lexicon& lexicon);

}  // namespace tthc::importing
