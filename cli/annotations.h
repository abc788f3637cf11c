#pragma once

#include "output.h"

namespace tthc::cli {

/// In a job of GitHub Actions: annotations on standard error, unless they are asked for with
/// `-f github`, and the report at the end of the step's summary, which holds at most 1 MiB. Nobody
/// asked for these: what cannot be written is told and changes no exit status.
void annotate(const Console& console, const std::vector<Output>& outputs,
              report::RunReport& report);

}  // namespace tthc::cli
