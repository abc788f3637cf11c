#pragma once

#include "tthc/assess/asked.h"
#include "tthc/assess/facts.h"
#include "tthc/assess/verdict.h"
#include "tthc/finding/findings.h"
#include "tthc/model/load.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tthc::assess {

/// `not_required`: the assessment stopped before.
enum class State { answered, open, not_required };

/// A question with its answer and what the record says.
struct AnsweredQuestion {
    Question question;
    std::string of;  ///< path of the paper or condition; empty: the procedure
    Message item;    ///< what people call it
    State state = State::open;
    Reply reply = Reply::open;
    std::string text;
    RecordSays says;
    Span place;  ///< of the answer in the assessment

    /// Whether the answer says that something does not hold, wholly or partly.
    bool speaks_against() const;
};

struct Judgement {
    Verdict verdict = Verdict::incomplete;
    PowerDoubt doubt = PowerDoubt::none;
    std::vector<AnsweredQuestion> questions;
    std::string stopped_at;  ///< id of the question that ended it; empty: none did

    std::size_t count(State state) const;
};

/// What is judged: the assessment, its questions, and the procedure that it is about.
struct Material {
    const SourceFile& source;
    const AssessmentFile& file;
    const QuestionFile& set;
    const ProcedureFile& procedure;  ///< that was read
    std::span<const Change> changes;
    const LawRegister& law;
};

/// The questions of a form, with what the record answers; what a person has to judge stays open.
std::vector<AnsweredQuestion> prefilled(const Material& material);

/// Answers to questions that the set does not have, to papers and conditions that the procedure
/// does not have, and second answers; with any, the assessment cannot be judged.
std::vector<Finding> misplaced_answers(const Material& material);

/// What is unanswered, contradicts itself or the record, and what the whole comes to. Once a
/// question stops the assessment the others are not required (63/2010/NĐ-CP Phụ lục I câu 4,
/// 03/2022/TT-BTP Điều 5 khoản 2, Điều 10 khoản 2).
Judgement judge(const Material& material, std::vector<Finding>& findings);

}  // namespace tthc::assess
