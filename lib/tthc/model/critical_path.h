#pragma once

#include "tthc/base/rational.h"
#include "tthc/model/step.h"

#include <optional>
#include <vector>

namespace tthc {

/// The longest chain of the agency's own steps: which steps (indices, in order) and how long.
struct CriticalPath {
    Duration length;
    std::vector<std::size_t> steps;
};

/// Longest path through the steps by what each waits for (critical path method, Kelley & Walker
/// 1959). Steps of the applicant take none of the agency's time; a step without `after` can start
/// at once. Empty when no step of the agency has a time, when units cannot be added (only a
/// calendar turns working days into days), or when steps wait for each other in a circle.
std::optional<CriticalPath> critical_path(const std::vector<Step>& steps);

/// Whether a step waits for itself, through others.
bool waits_in_circle(const std::vector<Step>& steps);

/// When a step can begin and end at the earliest, counted from the receipt of the dossier, and how
/// much later it may end without making the whole longer.
struct StepTimes {
    Rational start;
    Rational finish;
    Rational slack;
};

/// Of each step, in the unit of the critical path.
struct Schedule {
    CriticalPath path;
    std::vector<StepTimes> steps;
};

/// Empty where the critical path is.
std::optional<Schedule> schedule(const std::vector<Step>& steps);

}  // namespace tthc
