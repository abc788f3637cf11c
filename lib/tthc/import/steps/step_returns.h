#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/model/step.h"

#include <vector>

namespace tthc::importing {

/// Steps of an agency that ask for what a dossier lacks lead back to those of their case by which
/// the applicant handed it in; these are given identifiers. Where a later step of the applicant
/// tells the supplement, none leads back.
void link_returns(std::vector<Step>& steps, const Lexicon& lexicon);

}  // namespace tthc::importing
