#pragma once

#include "tthc/model/element.h"

namespace tthc::importing {

/// What a key or a column of a published record holds.
enum class RawField {
    code,
    name,
    decision,
    levels,
    delegation,
    field,
    applicants,
    authority,
    delegated,
    coordinating,
    address,
    handled_by,
    related,
    keywords,
    description,
    steps,
    conditions,
    results,
    source,
    channel_table,
    document_table,
    basis_table,
    channel,
    time,
    fee,
    channel_text,
    document,
    form,
    count,
    act,
    act_title,
    issued,
    issuer
};

}  // namespace tthc::importing

namespace tthc::record {

template <>
struct Words<importing::RawField> {
    static constexpr Word<importing::RawField> words[] = {
        {importing::RawField::code, "code", {"Mã thủ tục", "Code"}},
        {importing::RawField::name, "name", {"Tên thủ tục", "Name"}},
        {importing::RawField::decision, "decision", {"Số quyết định", "Announcing decision"}},
        {importing::RawField::levels, "levels", {"Cấp thực hiện", "Levels"}},
        {importing::RawField::delegation, "delegation", {"Loại thủ tục", "Type by delegation"}},
        {importing::RawField::field, "field", {"Lĩnh vực", "Field"}},
        {importing::RawField::applicants,
         "applicants",
         {"Đối tượng thực hiện", "Kinds of applicant"}},
        {importing::RawField::authority,
         "authority",
         {"Cơ quan có thẩm quyền", "Deciding authority"}},
        {importing::RawField::delegated,
         "delegated",
         {"Cơ quan được ủy quyền", "Delegated agency"}},
        {importing::RawField::coordinating,
         "coordinating",
         {"Cơ quan phối hợp", "Coordinating agencies"}},
        {importing::RawField::address,
         "address",
         {"Địa chỉ tiếp nhận hồ sơ", "Where dossiers are taken"}},
        {importing::RawField::handled_by, "handled_by", {"Cơ quan thực hiện", "Handling agency"}},
        {importing::RawField::related, "related", {"Thủ tục liên quan", "Related procedures"}},
        {importing::RawField::keywords, "keywords", {"Từ khóa", "Keywords"}},
        {importing::RawField::description, "description", {"Mô tả", "Description"}},
        {importing::RawField::steps, "steps", {"Trình tự thực hiện", "Steps"}},
        {importing::RawField::conditions, "conditions", {"Yêu cầu, điều kiện", "Conditions"}},
        {importing::RawField::results, "results", {"Kết quả thực hiện", "Results"}},
        {importing::RawField::source, "source", {"Nguồn của bản ghi", "Source of the record"}},
        {importing::RawField::channel_table, "channel_table", {"Cách thức thực hiện", "Channels"}},
        {importing::RawField::document_table, "document_table", {"Thành phần hồ sơ", "Documents"}},
        {importing::RawField::basis_table, "basis_table", {"Căn cứ pháp lý", "Legal basis"}},
        {importing::RawField::channel, "channel", {"Hình thức nộp", "Channel"}},
        {importing::RawField::time, "time", {"Thời hạn giải quyết", "Deadline"}},
        {importing::RawField::fee, "fee", {"Phí, lệ phí", "Fee"}},
        {importing::RawField::channel_text,
         "channel_text",
         {"Mô tả cách thức", "Channel described"}},
        {importing::RawField::document, "document", {"Tên giấy tờ", "Document"}},
        {importing::RawField::form, "form", {"Mẫu đơn, tờ khai", "Form"}},
        {importing::RawField::count, "count", {"Số lượng", "Count"}},
        {importing::RawField::act, "act", {"Số ký hiệu văn bản", "Number of the instrument"}},
        {importing::RawField::act_title, "act_title", {"Trích yếu", "Title of the instrument"}},
        {importing::RawField::issued, "issued", {"Ngày ban hành", "Date issued"}},
        {importing::RawField::issuer, "issuer", {"Cơ quan ban hành", "Issuer"}}};
};

}  // namespace tthc::record

namespace tthc::importing {

/// One key of one shape of record: `metadata/mã_thủ_tục` is the code.
struct RawKey {
    static constexpr Bilingual title{"Khóa của bản ghi", "Key of a record"};
    Place place;
    Maybe<RawField> holds;
    Text key;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"holds", {"Nội dung", "What it holds"}, Trait::required}, &RawKey::holds);
        visit(Field{"key", {"Khóa, `/` giữa các cấp", "Key, `/` between levels"}, Trait::required},
              &RawKey::key);
    }
};

/// A way in which records are published, recognised by the keys that it has.
struct RawShape {
    static constexpr Bilingual title{"Dạng bản ghi", "Shape of records"};
    Place place;
    Text id;
    Text source;
    std::vector<RawKey> keys;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id", {"Mã", "Identifier"}, Trait::required, Trait::identifier}, &RawShape::id);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &RawShape::source);
        visit(Field{"keys", {"Các khóa", "Keys"}, Trait::required}, &RawShape::keys);
    }
};

}  // namespace tthc::importing
