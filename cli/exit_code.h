#pragma once

namespace tthc::cli {

/// What the process returns; stable, and part of every machine format.
enum class ExitCode : int {
    clean = 0,            ///< done; nothing at or above `--fail-on`
    findings = 1,         ///< findings or changes at or above `--fail-on`
    usage = 2,            ///< wrong use or configuration, or an output that cannot be written
    incomplete = 3,       ///< some inputs could not be read: the report is incomplete
    nothing_matched = 4,  ///< no input is a procedure
    bug = 70              ///< a fault of this program
};

}  // namespace tthc::cli
