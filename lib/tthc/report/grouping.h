#pragma once

#include "tthc/report/run_report.h"

#include <cstdint>
#include <vector>

namespace tthc::report {

/// Findings that are told together, under a name.
struct Group {
    Message name;
    Severity severity = Severity::info;   ///< the highest
    std::vector<std::uint32_t> findings;  ///< their numbers in the report
};

/// What the names of such groups are: `Cơ quan giải quyết`.
Message head_of(GroupBy by);

/// Each finding is in one group; of a procedure with several authorities, in the group of all of
/// them. Severities and rules from the highest severity down, others by name, what has none last.
std::vector<Group> groups_of(const RunReport& report, GroupBy by);

/// How many there are by group.
Table counted(const RunReport& report, GroupBy by);

}  // namespace tthc::report
