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

/// The titles and words of registers, as they ship and as a folder of data says.
Result<RegisterWords> load_register_words(const std::string& folder);

/// A register is a file, or `-` for what `standard_input` gives. What was received outside of
/// `period` is counted apart; nothing: all of it is counted.
FeedbackRun run_feedback(const std::vector<std::string>& files, const RegisterWords& words,
                         const Calendar& calendar, Date today,
                         const table::ReadBytes& standard_input,
                         const std::optional<DateRange>& period = {});

}  // namespace tthc::feedback
