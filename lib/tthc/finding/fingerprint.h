#pragma once

#include "tthc/finding/finding_list.h"

#include <cstddef>
#include <map>
#include <string>

namespace tthc {

/// Tells a finding from others whatever becomes of the text around it: rule, procedure and the
/// words at its place, or the element where none are kept. No line, path, message, language,
/// severity or name of a file; equal ones are equal.
std::string fingerprint(const Finding& finding);

/// The places at fault that were there before, by fingerprint, and how often.
using KnownPlaces = std::map<std::string, std::size_t>;

/// Of each finding its own place and those related to it in its file.
KnownPlaces known_from(const FindingList& findings);
KnownPlaces known_from(const Finding& finding);

/// Takes out the findings of which every place is known, and returns how many; what is left in
/// `known` is no longer there. That a file was not read whole is never known.
std::size_t take_out(KnownPlaces& known, FindingList& findings);

}  // namespace tthc
