#pragma once

#include "tthc/record/field.h"

namespace tthc::assess {

/// What an assessment comes to; the first that holds, in this order.
enum class Verdict {
    not_competent,
    unnecessary,
    examine_power,
    contradictory,
    incomplete,
    to_amend,
    meets,
    explained
};

}  // namespace tthc::assess

namespace tthc::record {

template <>
struct Words<assess::Verdict> {
    using V = assess::Verdict;
    static constexpr Word<V> words[] = {
        {V::unnecessary,
         "unnecessary",
         {"không cần thiết: dừng đánh giá, không quy định thủ tục",
          "not necessary: the assessment stops, the procedure is not to be prescribed"}},
        {V::not_competent,
         "not-competent",
         {"không đúng thẩm quyền: không quy định thủ tục",
          "beyond the power: the procedure is not to be prescribed"}},
        {V::examine_power,
         "examine-power",
         {"cần xem xét thẩm quyền", "the power to prescribe it has to be examined"}},
        {V::contradictory,
         "contradictory",
         {"trả lời mâu thuẫn, phải xem lại", "answers contradict: to be looked at again"}},
        {V::incomplete, "incomplete", {"chưa đánh giá xong", "not finished"}},
        {V::to_amend,
         "to-amend",
         {"phải chỉnh sửa dự thảo ở các nội dung chưa đáp ứng",
          "the draft has to be amended where it does not meet the criteria"}},
        {V::meets,
         "meets",
         {"đáp ứng các tiêu chí đã đánh giá", "meets the criteria that were assessed"}},
        {V::explained,
         "explained",
         {"đã nêu lý do và lợi ích của việc bãi bỏ",
          "reasons and benefit of the abolition are stated"}}};
};

}  // namespace tthc::record
