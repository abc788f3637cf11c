#pragma once

#include "tthc/base/date.h"

namespace tthc {

/// Days from the first to the last, both included.
struct DateRange {
    Date first;
    Date last;

    bool holds(Date day) const { return first <= day && day <= last; }
    bool holds(const DateRange& other) const { return holds(other.first) && holds(other.last); }
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

}  // namespace tthc
