#pragma once

#include "tthc/survey/survey_file.h"
#include "tthc/survey/wilson.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tthc::survey {

/// What was answered to a question in a period.
struct Answers {
    std::vector<std::uint64_t> of_level;  ///< in the order of the scale
    std::uint64_t missing = 0;            ///< no answer: in no share
    std::uint64_t unread = 0;             ///< an answer that the scale does not have: in no share

    std::uint64_t all() const;
};

/// A share of answers; `all` may be none.
struct Share {
    std::uint64_t count = 0;
    std::uint64_t all = 0;

    /// Nothing of none.
    std::optional<Rational> rate() const;
    std::optional<Interval> interval() const;
    /// Fewer than 30 answers, a convention: the interval says how little they tell.
    bool is_small() const { return all < 30; }
    friend Share operator+(const Share& left, const Share& right) {
        return {left.count + right.count, left.all + right.all};
    }
};

/// Questions by their scales, and answers by period and question.
class Survey {
public:
    /// The first thing that the file names and does not have.
    static std::optional<std::pair<Span, Message>> dangling(const SurveyFile& file);

    /// The file names nothing that it does not have.
    explicit Survey(SurveyFile file);

    const SurveyFile& file() const { return file_; }
    const std::vector<std::string>& periods() const { return periods_; }
    const std::vector<Level>& levels(std::size_t question) const;
    /// The level that a cell names; nothing for any other text.
    std::optional<std::size_t> level_of(std::size_t question, std::string_view cell) const;

    std::size_t period_number(const std::string& period) const;
    std::size_t question_number(const std::string& id) const;
    Answers& answers(std::size_t period, std::size_t question);
    const Answers& answers(std::size_t period, std::size_t question) const;

    /// Answers at levels that count as satisfied.
    Share satisfied(std::size_t period, std::size_t question) const;
    /// Factors in the order of their first question.
    std::vector<std::string> factors() const;
    /// Of all answers to the questions of a factor together.
    Share satisfied_of_factor(std::size_t period, const std::string& factor) const;
    /// Of all questions that have a factor.
    Share satisfied_of_all(std::size_t period) const;

private:
    void add_period(const std::string& period);

    SurveyFile file_;
    std::vector<std::string> periods_;
    std::vector<std::size_t> scales_;                        ///< by question
    std::vector<std::map<std::string, std::size_t>> words_;  ///< by scale
    std::vector<std::vector<Answers>> answers_;              ///< by period and question
};

}  // namespace tthc::survey
