#pragma once

#include "tthc/assess/judge.h"
#include "tthc/assess/questions.h"
#include "tthc/cost/saving.h"
#include "tthc/work/engine.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// The compliance cost of what is assessed: of a new procedure as drafted, else before and after.
struct ImpactCost {
    CostParameters parameters;
    std::optional<Estimate> introduced;
    std::optional<Saving> saving;
};

/// The shipped questions and those of a folder; an empty name means none.
Result<assess::QuestionSets> load_questions(const std::string& folder);

/// What assessments are judged and priced with.
struct AssessmentTools {
    assess::QuestionSets questions;
    Engine engine;
    Norms norms;
    ParameterChoice choice;  ///< its day is that of the assessment
};

/// An assessment that was read, with all that is wrong in it.
struct AssessmentRun {
    std::string path;
    std::optional<assess::AssessmentFile> file;  ///< empty where it cannot be judged
    assess::QuestionFile set;
    std::string code;  ///< national code, else local id
    std::string name;  ///< of the procedure
    assess::Judgement judgement;
    std::optional<ImpactCost> cost;  ///< none at the proposal stage and where it stopped
    std::vector<Finding> findings;
};

/// Procedures are named from the folder of the assessment.
AssessmentRun run_assessment(const Source& source, const AssessmentTools& tools);

/// What `new` is asked for; paths as they will stand in the file.
struct AssessmentRequest {
    std::string procedure;  ///< empty: the original is abolished
    std::string original;   ///< empty: the procedure is new
    std::string draft;      ///< name of the text; its kind is told by its first words
    assess::Stage stage = assess::Stage::drafting;
    Date day;
};

/// A form to fill in: the head of the file, and the questions with what the record answers.
struct AssessmentForm {
    assess::AssessmentFile file;
    assess::QuestionFile set;
    std::vector<assess::AnsweredQuestion> questions;
};

/// An error for a file that is no procedure, a day before the first set of questions, and a set
/// that has no question for what is assessed.
Result<AssessmentForm> new_assessment(const AssessmentRequest& request,
                                      const assess::QuestionSets& questions, const Engine& engine);

}  // namespace tthc
