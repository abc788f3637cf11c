#pragma once

#include "tthc/assess/fact.h"
#include "tthc/assess/power.h"
#include "tthc/model/procedure.h"

#include <optional>
#include <string>

namespace tthc::assess {

/// What a record says to a question.
struct RecordSays {
    std::optional<Reply> reply;  ///< yes or no, where the record decides it
    Message text;                ///< empty where it says nothing of it
    std::string path;            ///< of what says it: `deadlines`, `documents/ban-thao`
    Span place;                  ///< of it in the file
    bool lacks = false;          ///< the record has nothing of the part at all
};

/// `item` is the number of the paper or condition that the question is about, `doubt` that of the
/// draft's power.
RecordSays says(Fact fact, const Procedure& procedure, std::size_t item, PowerDoubt doubt);

}  // namespace tthc::assess
