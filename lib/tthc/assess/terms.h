#pragma once

#include "tthc/record/field.h"

namespace tthc::assess {

/// When a procedure is assessed: with the proposal to make a text, or with its draft
/// (03/2022/TT-BTP Điều 5 to 12).
enum class Stage { proposal, drafting };

/// What the draft does with the procedure.
enum class Novelty { introduced, amended, abolished };

/// What a question belongs to.
enum class Part { necessity, legality, reasonableness, benefit };

/// What a question is about; `procedure` is all of it.
enum class Element {
    procedure,
    name,
    applicants,
    authority,
    steps,
    channels,
    documents,
    deadline,
    fees,
    forms,
    conditions,
    result
};

/// Of what there are several, so that a question is asked of each.
enum class Each { documents, forms, conditions };

/// `open`: a person has to answer.
enum class Reply { open, yes, partly, no, not_applicable };

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
struct Words<assess::Stage> {
    using S = assess::Stage;
    static constexpr Word<S> words[] = {
        {S::proposal, "proposal", {"Lập đề nghị xây dựng văn bản", "Proposal"}},
        {S::drafting, "drafting", {"Soạn thảo văn bản", "Drafting"}}};
};

template <>
struct Words<assess::Novelty> {
    using N = assess::Novelty;
    static constexpr Word<N> words[] = {{N::introduced, "new", {"Quy định mới", "New"}},
                                        {N::amended, "amended", {"Sửa đổi, bổ sung", "Amended"}},
                                        {N::abolished, "abolished", {"Bãi bỏ", "Abolished"}}};
};

template <>
struct Words<assess::Part> {
    using P = assess::Part;
    static constexpr Word<P> words[] = {
        {P::necessity, "necessity", {"Sự cần thiết", "Necessity"}},
        {P::legality, "legality", {"Tính hợp pháp", "Legality"}},
        {P::reasonableness, "reasonableness", {"Tính hợp lý", "Reasonableness"}},
        {P::benefit, "benefit", {"Lý do, lợi ích", "Reasons and benefit"}}};
};

template <>
struct Words<assess::Element> {
    using E = assess::Element;
    static constexpr Word<E> words[] = {
        {E::procedure, "procedure", {"Thủ tục", "The procedure"}},
        {E::name, "name", {"Tên thủ tục", "Name"}},
        {E::applicants, "applicants", {"Đối tượng thực hiện", "Kinds of applicant"}},
        {E::authority, "authority", {"Cơ quan giải quyết", "Authority"}},
        {E::steps, "steps", {"Trình tự thực hiện", "Steps"}},
        {E::channels, "channels", {"Cách thức thực hiện", "Channels"}},
        {E::documents, "documents", {"Thành phần, số lượng hồ sơ", "Dossier"}},
        {E::deadline, "deadlines", {"Thời hạn giải quyết", "Deadlines"}},
        {E::fees, "fees", {"Phí, lệ phí", "Fees and charges"}},
        {E::forms, "forms", {"Mẫu đơn, tờ khai", "Forms"}},
        {E::conditions, "conditions", {"Yêu cầu, điều kiện", "Conditions"}},
        {E::result, "results", {"Kết quả thực hiện", "Results"}}};
};

template <>
struct Words<assess::Each> {
    using E = assess::Each;
    static constexpr Word<E> words[] = {
        {E::documents, "document", {"Từng giấy tờ", "Each paper"}},
        {E::forms, "form", {"Từng mẫu đơn, tờ khai", "Each form"}},
        {E::conditions, "condition", {"Từng yêu cầu, điều kiện", "Each condition"}}};
};

template <>
struct Words<assess::Reply> {
    using R = assess::Reply;
    static constexpr Word<R> words[] = {
        {R::open, "…", {"chưa trả lời", "not answered"}},
        {R::yes, "yes", {"có", "yes"}},
        {R::partly, "partly", {"một phần", "partly"}},
        {R::no, "no", {"không", "no"}},
        {R::not_applicable, "not-applicable", {"không áp dụng", "not applicable"}}};
};

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
