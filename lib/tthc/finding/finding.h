#pragma once

#include "tthc/finding/code.h"
#include "tthc/source/source_file.h"

#include <compare>
#include <string>
#include <vector>

namespace tthc {

/// A place that can still be shown when its file is closed.
struct Location {
    std::string file;
    Point begin;
    Point end;
    std::string quoted;  ///< the line of `begin`; empty where it is not to be shown

    friend bool operator==(const Location&, const Location&) = default;
    friend auto operator<=>(const Location&, const Location&) = default;
};

/// Another place that explains a finding.
struct Related {
    Message message;
    Location where;

    friend bool operator==(const Related&, const Related&) = default;
    friend auto operator<=>(const Related&, const Related&) = default;
};

/// Something wrong with a file: with the file itself while it is read, or with the procedure that
/// it holds. Made while the file is open; pure data, ordered by file, place and code, so that the
/// same findings come out at any number of jobs.
struct Finding {
    const Code* code = nullptr;
    Severity severity = Severity::error;  ///< the code's, or the one that a configuration gives it
    Location where;
    std::string procedure;  ///< national code, else local id; empty where no procedure was read
    std::string node;       ///< inside the document: `documents/ban-thao`; empty for all of it
    Message message;        ///< what is wrong here, lower case, no full stop
    Message help;           ///< what to do; empty where the code's remedy says it
    std::vector<Related> related;

    friend bool operator==(const Finding&, const Finding&) = default;
    friend std::weak_ordering operator<=>(const Finding& left, const Finding& right);
};

}  // namespace tthc
