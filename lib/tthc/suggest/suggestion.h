#pragma once

#include "tthc/review/rule.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Simplifications that somebody could propose, found in the record of a procedure.
namespace tthc {

/// One that could be a measure of a plan.
struct Suggestion {
    std::string id;              ///< of the measure: `bo-the-cu`
    std::string_view rule = {};  ///< whose finding it mends
    std::span<const Ground> grounds;
    Message what;  ///< Bỏ “…” khỏi thành phần hồ sơ
    Message reason;
    bool is_question = false;         ///< the record cannot decide
    std::vector<std::string> covers;  ///< the changes, as a comparison calls them
    std::vector<std::string> amends;  ///< provisions that the record states for the element
    Procedure revised;                ///< the procedure with this change alone
    /// Where not all dossiers change: the procedure if all did.
    std::optional<Procedure> at_most = {};
};

/// What a record shows: papers, copies and sets that a rule asks about, deadlines longer than what
/// is kept to. In the order of the dossier, then of the deadlines.
std::vector<Suggestion> suggestions_for(const ProcedureFile& file, const Facts& facts,
                                        std::span<const Rule* const> rules);

/// The parts of it; what they cover is the element alone.
std::vector<Suggestion> dossier_suggestions(const ProcedureFile& file, const Facts& facts,
                                            std::span<const Rule* const> rules);
std::vector<Suggestion> time_suggestions(const Procedure& procedure);

}  // namespace tthc
