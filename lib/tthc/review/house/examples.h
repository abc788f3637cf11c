#pragma once

#include "tthc/review/house/rule_set.h"

#include <vector>

namespace tthc::house {

/// What an example does not do that it should; found by `tthc rules test`.
namespace example_code {

inline constexpr Code silent{
    .id = "H001",
    .name = "bad-example-passes",
    .severity = Severity::error,
    .title = {"Ví dụ sai mà quy tắc không báo đúng chỗ",
              "A bad example in which the rule does not tell what it should"},
    .rationale = {"Ví dụ sai phải bị quy tắc báo; nếu có dòng đánh dấu # expect: tên-quy-tắc thì "
                  "phải báo đúng những dòng đó.",
                  "The rule has to tell of a bad example; where lines are marked # expect: "
                  "name-of-the-rule, of those lines."}};
inline constexpr Code refused{
    .id = "H002",
    .name = "good-example-fails",
    .severity = Severity::error,
    .title = {"Ví dụ đúng mà quy tắc vẫn báo", "A good example of which the rule tells"},
    .rationale = {"Quy tắc không được báo gì trong ví dụ đúng.",
                  "The rule has to be silent on a good example."}};
inline constexpr Code broken{
    .id = "H003",
    .name = "unreadable-example",
    .severity = Severity::error,
    .title = {"Ví dụ không phải mảnh thủ tục đọc được",
              "An example is no piece of a procedure that can be read"},
    .rationale = {"Ví dụ là một vài khóa của tệp thủ tục; phần còn lại được điền từ một thủ tục "
                  "không có lỗi.",
                  "An example is some keys of a procedure; the rest is taken from one that has no "
                  "fault."}};

inline constexpr const Code* all[] = {&silent, &refused, &broken};

}  // namespace example_code

/// Runs each house rule on its own examples, in their order; a failure stands at its example.
std::vector<Finding> failed_examples(const RuleSet& rules, const Facts& facts);

}  // namespace tthc::house
