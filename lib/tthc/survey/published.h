#pragma once

#include "tthc/survey/answers.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc::survey {

/// What the published shares of one question leave unsaid.
enum class Sum {
    whole,         ///< they add up, but for rounding
    cut,           ///< what is missing are the decimals that were cut, no further answer
    level_unsaid,  ///< so much is missing that a level was not published
    too_much       ///< more than all
};

/// The shares published of one question in one period.
struct PublishedQuestion {
    std::size_t period = 0;
    std::size_t question = 0;
    std::vector<const PublishedShare*> shares;
    Rational unsaid;  ///< 100 less their sum
    Sum sum = Sum::whole;
    /// Of those that answers are there for, the ones that they do not give.
    std::vector<const PublishedShare*> differ;
};

/// Whether a rate, of 1, is what was published: `above N %` is what lies from N up to, not with, N
/// + 1; any other share is rounded at its last digit.
bool agrees(const Rational& rate, const PublishedShare& share);

/// By period and question, in the order of the file.
std::vector<PublishedQuestion> published_questions(const Survey& survey);

}  // namespace tthc::survey

namespace tthc::record {
template <>
struct Words<survey::Sum> {
    using S = survey::Sum;
    static constexpr Word<S> words[] = {
        {S::whole, "whole", {"cộng đủ 100 %", "they add up to 100 %"}},
        {S::cut,
         "cut",
         {"phần còn lại là phần lẻ đã bỏ của các số “trên”, không phải một mức trả lời khác",
          "what is left are the decimals that “above” cuts, no further answer"}},
        {S::level_unsaid,
         "level-unsaid",
         {"phần còn lại quá lớn so với phần lẻ: có mức trả lời chưa nêu",
          "what is left is more than decimals: a level is not published"}},
        {S::too_much, "too-much", {"cộng quá 100 %", "they add up to more than 100 %"}}};
};
}  // namespace tthc::record
