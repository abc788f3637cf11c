#pragma once

#include "options.h"
#include "settings.h"
#include "tthc/work/review_run.h"

#include <string>
#include <vector>

namespace tthc::cli {

/// What `review` and `baseline` are told alike, as it is typed.
struct ReviewArguments {
    InputOptions input;
    std::vector<std::string> ignore;
    std::vector<std::string> select;
    std::vector<std::string> house_rules;
    std::string suppressions;
    std::string baseline;
    bool no_suppressions = false;
    std::string as_of;
    std::string jobs;
    std::string data;
    std::string reader = "auto";
};

/// All of them but the inputs, which a command adds itself.
void add_review_arguments(CLI::App& app, Language language, ReviewArguments& arguments);

void add_baseline(CLI::App& app, Language language, std::string& target);
void add_lowest(CLI::App& app, Language language, std::string& target);
/// The severity of `--min-severity`; none where it was not given.
Result<std::optional<Severity>> lowest_of(const std::string& word);

/// What the exit status says of a review.
ExitCode code_of(const Review& review, std::optional<Severity> fail_on, bool allow_empty);

/// What is to be reviewed, and the day. The baseline is the caller's to set.
struct UnderstoodReview {
    ReviewRequest request;
    house::RuleSet rules;
    Date as_of;
};
Result<UnderstoodReview> understand(const Context& context, const ReviewArguments& arguments);

/// Says that nothing below these paths is a procedure.
void complain_of_no_procedure(const Context& context, const std::vector<std::string>& paths);

}  // namespace tthc::cli
