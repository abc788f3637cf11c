#pragma once

#include "tthc/config/config.h"
#include "tthc/report/run_report.h"

#include <vector>

namespace tthc::report {

/// What `config` reports: every setting with its origin, or what is wrong.
struct ConfigResult {
    LoadedConfig loaded;
    std::vector<Error> wrong_rules;  ///< rules that tthc.yaml names and that do not exist
    bool only_check = false;         ///< `validate`: the settings are not listed

    bool is_right() const { return loaded.findings.empty() && wrong_rules.empty(); }
};

RunReport config_report(const ConfigResult& result);

}  // namespace tthc::report
