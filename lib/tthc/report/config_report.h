#pragma once

#include "tthc/config/config.h"
#include "tthc/report/json.h"
#include "tthc/report/output_format.h"

#include <string>

namespace tthc::report {

/// What `config` prints: every setting with its origin, or what is wrong.
struct ConfigReport {
    RunInfo run;
    LoadedConfig loaded;
    std::vector<Error> wrong_rules;  ///< rules that tthc.yaml names and that do not exist
    bool only_check = false;         ///< `validate`: the settings are not listed
};

std::string config_text(const ConfigReport& report, const Style& style);
std::string config_json(const ConfigReport& report, const Style& style);

inline constexpr OutputFormat<ConfigReport> config_formats[] = {{"text", config_text},
                                                                {"json", config_json}};

}  // namespace tthc::report
