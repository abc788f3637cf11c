#pragma once

#include "tthc/cost/plan_estimate.h"
#include "tthc/report/document/document.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What an estimate says, in words and rows that its formats share.
namespace tthc::report {

/// Printed parts whose sum is not the printed total.
struct RoundingGap {
    Message what;
    Rational exact;   ///< the total
    Integer printed;  ///< sum of the rounded parts
};

/// W and norms with their sources, and whether they are those of the year.
std::vector<Message> parameter_lines(const CostParameters& parameters);

std::vector<std::pair<Bilingual, std::optional<Duration>>> waits_of(const Estimate& estimate);
std::vector<std::pair<Bilingual, Rational>> counts_of(const Estimate& estimate);
/// Money of one dossier, and of a year; never in one table.
std::vector<std::pair<Bilingual, const Figure*>> once_figures(const Saving& saving);
std::vector<std::pair<Bilingual, const Figure*>> year_figures(const Saving& saving);
/// Deadlines and the critical path of the agency's steps, before and after.
std::vector<std::pair<Bilingual, std::optional<TimeFigure>>> time_figures(const Saving& saving);

std::vector<RoundingGap> rounding_gaps(const Saving& saving);
std::vector<RoundingGap> rounding_gaps(const PlanEstimate& plan);

/// Texts to amend.
std::vector<Message> measure_lines(const MeasureSaving& measure);
Line target_line(const TargetResult& target);
/// `đạt khi … có ít nhất 74 đối tượng một năm`.
std::vector<Message> break_even_lines(const TargetResult& target);

}  // namespace tthc::report
