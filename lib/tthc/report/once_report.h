#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/once.h"

namespace tthc::report {

/// What several procedures ask for and what another one gives; people read `most` of each kind,
/// machines all.
RunReport once_report(once::OnceOnly found, std::size_t most);

}  // namespace tthc::report
