#pragma once

#include "tthc/record/field.h"

namespace tthc::feedback {

/// What a column of the register holds (20/2008/NĐ-CP Điều 7, 9, 14).
enum class Column {
    received,
    way,
    sender,
    address,
    procedure,
    element,
    content,
    summary,
    sorted,
    transferred,
    transfer_due,
    answer_due,
    outcome,
    answered,
    published
};

/// How it came (Điều 6, 7).
enum class Way { in_person, post, electronic, phone, questionnaire };

/// What it is about (Điều 5).
enum class Topic { conduct, unfit, inconsistent, unlawful, treaty, other, solution, initiative };

/// What became of it when it was received (Điều 9).
enum class Sorted { refused, conduct, own, elsewhere };

/// What came of it (Điều 15).
enum class Outcome { amended, proposed, made_new, kept };

/// Of a procedure.
enum class Element {
    documents,
    deadlines,
    fees,
    steps,
    channels,
    conditions,
    forms,
    results,
    authority,
    other
};

}  // namespace tthc::feedback

namespace tthc::record {

template <>
struct Words<feedback::Column> {
    using C = feedback::Column;
    static constexpr Word<C> words[] = {
        {C::received, "received", {"Ngày nhận", "Received"}},
        {C::way, "way", {"Hình thức", "Way"}},
        {C::sender, "sender", {"Họ tên, tổ chức", "Sender"}},
        {C::address, "address", {"Địa chỉ", "Address"}},
        {C::procedure, "procedure", {"Mã thủ tục", "Code of the procedure"}},
        {C::element, "element", {"Bộ phận của thủ tục", "Element of the procedure"}},
        {C::content, "content", {"Loại nội dung", "Topic"}},
        {C::summary, "summary", {"Tóm tắt", "Summary"}},
        {C::sorted, "sorted", {"Phân loại", "Sorted as"}},
        {C::transferred, "transferred", {"Ngày chuyển", "Transferred"}},
        {C::transfer_due, "transfer-due", {"Hạn chuyển", "Transfer due"}},
        {C::answer_due, "answer-due", {"Hạn trả lời", "Answer due"}},
        {C::outcome, "outcome", {"Kết quả", "Outcome"}},
        {C::answered, "answered", {"Ngày trả lời", "Answered"}},
        {C::published, "published", {"Ngày công khai", "Published"}}};
};

template <>
struct Words<feedback::Way> {
    using W = feedback::Way;
    static constexpr Word<W> words[] = {
        {W::in_person, "in-person", {"Văn bản, nộp trực tiếp", "In writing, in person"}},
        {W::post, "post", {"Văn bản, qua bưu chính", "In writing, by post"}},
        {W::electronic, "electronic", {"Văn bản điện tử", "Electronic"}},
        {W::phone, "phone", {"Điện thoại", "Telephone"}},
        {W::questionnaire, "questionnaire", {"Phiếu lấy ý kiến", "Questionnaire"}}};
};

template <>
struct Words<feedback::Topic> {
    using T = feedback::Topic;
    static constexpr Word<T> words[] = {
        {T::conduct,
         "conduct",
         {"Hành vi chậm trễ, gây phiền hà, không thực hiện đúng",
          "Delay, trouble, rules not followed"}},
        {T::unfit, "unfit", {"Quy định không phù hợp thực tế", "Does not fit reality"}},
        {T::inconsistent,
         "inconsistent",
         {"Quy định không đồng bộ, không thống nhất", "Inconsistent"}},
        {T::unlawful, "unlawful", {"Quy định không hợp pháp", "Unlawful"}},
        {T::treaty, "treaty", {"Quy định trái điều ước quốc tế", "Against a treaty"}},
        {T::other, "other", {"Vấn đề khác", "Other"}},
        {T::solution, "solution", {"Phương án xử lý", "A solution"}},
        {T::initiative, "initiative", {"Sáng kiến ban hành mới", "Initiative for a new rule"}}};
};

template <>
struct Words<feedback::Sorted> {
    using S = feedback::Sorted;
    static constexpr Word<S> words[] = {
        {S::refused, "refused", {"Không tiếp nhận", "Refused"}},
        {S::conduct, "conduct", {"Về hành vi, chuyển cơ quan có thẩm quyền", "About conduct"}},
        {S::own, "own", {"Về quy định, thuộc thẩm quyền", "About rules, own competence"}},
        {S::elsewhere, "elsewhere", {"Không thuộc thẩm quyền", "Another's competence"}}};
};

template <>
struct Words<feedback::Outcome> {
    using O = feedback::Outcome;
    static constexpr Word<O> words[] = {
        {O::amended, "amended", {"Sửa đổi, bổ sung, bãi bỏ, hủy bỏ", "Amended or abolished"}},
        {O::proposed, "proposed", {"Kiến nghị cấp có thẩm quyền", "Proposed to who decides"}},
        {O::made_new, "made-new", {"Ban hành mới", "A new rule"}},
        {O::kept, "kept", {"Giữ nguyên, đã giải thích", "Kept, explained"}}};
};

template <>
struct Words<feedback::Element> {
    using E = feedback::Element;
    static constexpr Word<E> words[] = {
        {E::documents, "documents", {"Thành phần hồ sơ", "Documents"}},
        {E::deadlines, "deadlines", {"Thời hạn", "Deadlines"}},
        {E::fees, "fees", {"Phí, lệ phí", "Fees"}},
        {E::steps, "steps", {"Trình tự", "Steps"}},
        {E::channels, "channels", {"Cách thức", "Channels"}},
        {E::conditions, "conditions", {"Yêu cầu, điều kiện", "Conditions"}},
        {E::forms, "forms", {"Mẫu đơn, tờ khai", "Forms"}},
        {E::results, "results", {"Kết quả", "Results"}},
        {E::authority, "authority", {"Cơ quan giải quyết", "Authority"}},
        {E::other, "other", {"Khác", "Other"}}};
};

}  // namespace tthc::record
