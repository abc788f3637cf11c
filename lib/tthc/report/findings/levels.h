#pragma once

#include "tthc/finding/code.h"

#include <string_view>

namespace tthc::report {

/// What a format for machines calls the severities.
struct LevelWords {
    std::string_view error;
    std::string_view warning;
    std::string_view info;

    constexpr std::string_view of(Severity severity) const {
        if (severity == Severity::error) return error;
        return severity == Severity::warning ? warning : info;
    }
};

}  // namespace tthc::report
