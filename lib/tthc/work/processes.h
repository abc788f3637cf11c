#pragma once

#include "tthc/finding/finding.h"
#include "tthc/model/critical_path.h"
#include "tthc/model/procedure.h"
#include "tthc/source/source.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// How the time of the steps stands to the legal deadline. `unknown`: one of them is not stated.
enum class TimeVerdict { equal, shorter, longer, not_comparable, unknown };

/// What one unit does in a procedure.
struct UnitLoad {
    std::string unit;
    std::size_t steps = 0;
    Rational time;  ///< in the unit of the process
};

/// The steps of a procedure as a process: who does what when, and where time goes.
struct Process {
    std::string code;  ///< national code, else local id
    std::string name;
    std::string path;
    std::vector<Step> steps;
    std::optional<Schedule> schedule;  ///< none: no times, units that do not add up, a circle
    std::vector<UnitLoad> units;       ///< that with most time first
    std::size_t hand_overs = 0;        ///< from a step to one that waits for it, of another unit
    std::size_t loops = 0;             ///< ways back to an earlier step
    std::optional<Duration> legal;     ///< of the ordinary case
    TimeVerdict verdict = TimeVerdict::unknown;
};

Process process_of(const Procedure& procedure);

struct Processes {
    std::vector<Process> processes;  ///< of procedures with steps, by code, then file
    std::size_t without_steps = 0;
    std::vector<Finding> findings;
};

/// The same at any number of jobs.
Processes read_processes(std::span<const Source> sources, unsigned jobs);

}  // namespace tthc

namespace tthc::record {
template <>
struct Words<TimeVerdict> {
    using V = TimeVerdict;
    static constexpr Word<V> words[] = {
        {V::equal, "equal", {"bằng thời hạn", "as long as the deadline"}},
        {V::shorter, "shorter", {"ngắn hơn thời hạn", "shorter than the deadline"}},
        {V::longer, "longer", {"dài hơn thời hạn", "longer than the deadline"}},
        {V::not_comparable,
         "not-comparable",
         {"không so sánh được với thời hạn", "not comparable with the deadline"}},
        {V::unknown, "unknown", {"chưa đủ dữ kiện để so với thời hạn", "not known"}}};
};
}  // namespace tthc::record
