#pragma once

#include "tthc/record/field.h"

namespace tthc::assess {

/// What the record of the procedure is asked for a question.
enum class Fact {
    name,
    applicants,
    authority,
    steps,
    agency_times,
    channels,
    papers,
    held_paper,
    linked,
    deadline,
    deadline_total,
    fees,
    form,
    condition,
    condition_papers,
    result,
    validity,
    power
};

}  // namespace tthc::assess

namespace tthc::record {

template <>
struct Words<assess::Fact> {
    using F = assess::Fact;
    static constexpr Word<F> words[] = {
        {F::name, "name", {"Tên", "Name"}},
        {F::applicants, "applicants", {"Các đối tượng", "Kinds of applicant"}},
        {F::authority, "authority", {"Cơ quan quyết định, thực hiện", "Authorities"}},
        {F::steps, "steps", {"Các bước, ai thực hiện", "Steps and who takes them"}},
        {F::agency_times, "agency-times", {"Thời gian của từng cơ quan", "Time of each agency"}},
        {F::channels, "channels", {"Các cách thức", "Channels"}},
        {F::papers, "papers", {"Giấy tờ, hình thức, số bộ", "Papers, their form, sets"}},
        {F::held_paper,
         "held-paper",
         {"Giấy tờ đã có trong cơ sở dữ liệu, là kết quả thủ tục khác",
          "A paper that a database holds or another procedure gives"}},
        {F::linked,
         "linked",
         {"Giấy tờ là kết quả của thủ tục khác", "Papers that other procedures give"}},
        {F::deadline, "deadline", {"Thời hạn", "Deadline"}},
        {F::deadline_total,
         "deadline-total",
         {"Thời hạn, tính từ khi nào, so với các bước", "Deadline, from when, against the steps"}},
        {F::fees, "fees", {"Có phí, lệ phí", "Whether there are fees"}},
        {F::form, "form", {"Mẫu", "A form"}},
        {F::condition, "condition", {"Một điều kiện", "A condition"}},
        {F::condition_papers,
         "condition-papers",
         {"Giấy tờ chứng minh điều kiện", "Papers that prove a condition"}},
        {F::result, "result", {"Kết quả và hình thức", "Results and their form"}},
        {F::validity, "validity", {"Thời hạn hiệu lực của kết quả", "Validity of the result"}},
        {F::power, "power", {"Thẩm quyền quy định thủ tục", "Power to prescribe it"}}};
};

}  // namespace tthc::record
