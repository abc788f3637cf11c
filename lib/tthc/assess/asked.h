#pragma once

#include "tthc/assess/questions.h"
#include "tthc/diff/change.h"

#include <span>
#include <string>
#include <vector>

namespace tthc::assess {

/// A question as it is asked of a procedure.
struct Asked {
    const Question* question = nullptr;
    std::string of;        ///< path of the paper or condition: `documents/ban-thao`
    std::size_t item = 0;  ///< its number

    friend bool operator==(const Asked&, const Asked&) = default;
};

/// The questions of a set in its order, one after the other for each paper, form or condition; of
/// an amended procedure those about what `changes` touch (03/2022/TT-BTP Điều 12).
std::vector<Asked> asked_of(const QuestionFile& set, Stage stage, Novelty novelty,
                            const Procedure& procedure, std::span<const Change> changes);

}  // namespace tthc::assess
