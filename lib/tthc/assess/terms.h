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

}  // namespace tthc::record
