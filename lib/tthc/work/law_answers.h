#pragma once

#include "tthc/law/register.h"
#include "tthc/source/source.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// What the register answers about one act on a day.
struct ActAnswer {
    std::string number;  ///< as asked for, or as the register writes it
    std::optional<Instrument> act;
    Standing standing = Standing::unknown_act;
    std::vector<std::string> replaces;
    std::vector<std::string> amended_by;
    std::size_t procedures = 0;  ///< that cite it, where procedures were asked about
    std::size_t citations = 0;
};

ActAnswer answer_about(const std::string& number, const LawRegister& law, Date day);

/// How far the register reaches over what procedures cite; `ended` counts what is known to end or
/// to have ended.
struct LawCoverage {
    std::size_t procedures = 0;
    std::size_t acts = 0;
    std::size_t citations = 0;
    std::size_t known = 0;
    std::size_t dated = 0;
    std::size_t ended = 0;
};

struct LawGaps {
    LawCoverage coverage;           ///< in citations, beside its first two
    std::vector<ActAnswer> gaps;    ///< unknown, undated or without a known end; most cited first
    std::vector<Finding> findings;  ///< files that could not be read
};

/// Only well-formed citations count.
LawGaps law_gaps(std::span<const Source> sources, const LawRegister& law, Date day, unsigned jobs);

}  // namespace tthc
