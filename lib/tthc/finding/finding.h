#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/source/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// One fault of one procedure, found by one rule; what `review` reports. Pure data: sorted by
/// value, the same at any number of jobs.
struct Finding {
    std::string file;
    Position begin;
    Position end;
    std::string_view code;  ///< `E005`
    std::string_view name;  ///< `missing-deadline`
    Severity severity = Severity::warning;
    std::string procedure;  ///< national code, else local id
    std::string path;       ///< inside the document: `documents/ban-thao`
    Message message;        ///< what is wrong with this procedure, lower case, no full stop
    Message help;           ///< what to do; empty where the rule's remedy says it
    std::vector<Related> related;

    friend bool operator==(const Finding&, const Finding&) = default;
    friend auto operator<=>(const Finding&, const Finding&) = default;
};

}  // namespace tthc
