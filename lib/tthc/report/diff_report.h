#pragma once

#include "tthc/diff/compare.h"
#include "tthc/report/json.h"
#include "tthc/report/output_format.h"

#include <string>

namespace tthc::report {

/// What `diff` prints.
struct DiffReport {
    RunInfo run;
    Comparisons comparisons;
};

/// The level of a change for `--fail-on` and for machines: more burden is a warning.
Severity level_of(Effect effect);

/// Changes by what they do to the burden.
struct EffectCounts {
    std::size_t reducing = 0;
    std::size_t increasing = 0;
    std::size_t neutral = 0;
    std::size_t unclear = 0;
    std::size_t procedures_added = 0;
    std::size_t procedures_removed = 0;

    std::size_t changes() const { return reducing + increasing + neutral + unclear; }
};
EffectCounts count(const Comparisons& comparisons);

/// Whether something is at or above the level. A new procedure is new burden; an abolished one is
/// not.
bool reaches(const Comparisons& comparisons, Severity level);

std::string diff_text(const DiffReport& report, const Style& style);
std::string diff_json(const DiffReport& report, const Style& style);

inline constexpr OutputFormat<DiffReport> diff_formats[] = {{"text", diff_text},
                                                            {"json", diff_json}};

}  // namespace tthc::report
