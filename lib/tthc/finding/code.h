#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/base/date.h"
#include "tthc/base/result.h"

#include <span>
#include <string_view>

namespace tthc {

enum class Severity { info, warning, error };

/// A legal ground and the days on which it holds (ISO 8601; an empty end is open).
struct Ground {
    std::string_view citation;
    std::string_view from;
    std::string_view until = {};
    Bilingual says = {};

    bool holds_on(Date day) const;
};

/// What a finding stands for: all that `explain`, the pages and every format say of it.
struct Code {
    std::string_view id;    ///< area letter and three digits, never reused
    std::string_view name;  ///< kebab-case, names the fault: `allow <name>` reads well
    Severity severity = Severity::error;
    bool incomplete = false;  ///< the input was not read whole
    /// A question that is the same whatever the record; asked once where most records have it.
    bool common = false;
    std::string_view yields_to = {};  ///< id of the code that tells the same of a record
    Bilingual title;                  ///< one sentence; of a rule, with a full stop
    Bilingual rationale;              ///< why it matters, or what it means for the input
    Bilingual remedy = {};            ///< what to do about it; empty where each finding says it
    std::span<const Ground> grounds;  ///< over time; empty: a convention, and `rationale` says so
    std::string_view bad = {};        ///< YAML; `# expect: <name>` marks the lines of the findings
    std::string_view good = {};       ///< the same, mended: no finding

    bool answers_to(std::string_view word) const { return word == id || word == name; }
};

/// The code that a person calls by its id or its name; the error names the nearest one.
Result<const Code*> find_code(std::span<const Code* const> codes, std::string_view word);

}  // namespace tthc
