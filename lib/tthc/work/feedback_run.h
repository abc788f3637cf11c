#pragma once

#include "tthc/feedback/register.h"

#include <string>
#include <vector>

namespace tthc::feedback {

/// What registers say together.
struct FeedbackRun {
    RegisterResults results;
    std::vector<std::string> files;
    Date today;
};

/// A register is a file, or `-` for what `standard_input` gives.
FeedbackRun run_feedback(const std::vector<std::string>& files, const RegisterWords& words,
                         const Calendar& calendar, Date today,
                         const table::ReadBytes& standard_input);

}  // namespace tthc::feedback
