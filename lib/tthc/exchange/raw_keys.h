#pragma once

#include "tthc/model/element.h"

namespace tthc {

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

namespace record {
template <>
struct Words<RawField> {
    static constexpr Word<RawField> words[] = {
        {RawField::code, "code", {"Mã thủ tục", "Code"}},
        {RawField::name, "name", {"Tên thủ tục", "Name"}},
        {RawField::decision, "decision", {"Số quyết định", "Announcing decision"}},
        {RawField::levels, "levels", {"Cấp thực hiện", "Levels"}},
        {RawField::delegation, "delegation", {"Loại thủ tục", "Type by delegation"}},
        {RawField::field, "field", {"Lĩnh vực", "Field"}},
        {RawField::applicants, "applicants", {"Đối tượng thực hiện", "Kinds of applicant"}},
        {RawField::authority, "authority", {"Cơ quan có thẩm quyền", "Deciding authority"}},
        {RawField::delegated, "delegated", {"Cơ quan được ủy quyền", "Delegated agency"}},
        {RawField::coordinating, "coordinating", {"Cơ quan phối hợp", "Coordinating agencies"}},
        {RawField::address, "address", {"Địa chỉ tiếp nhận hồ sơ", "Where dossiers are taken"}},
        {RawField::handled_by, "handled_by", {"Cơ quan thực hiện", "Handling agency"}},
        {RawField::related, "related", {"Thủ tục liên quan", "Related procedures"}},
        {RawField::keywords, "keywords", {"Từ khóa", "Keywords"}},
        {RawField::description, "description", {"Mô tả", "Description"}},
        {RawField::steps, "steps", {"Trình tự thực hiện", "Steps"}},
        {RawField::conditions, "conditions", {"Yêu cầu, điều kiện", "Conditions"}},
        {RawField::results, "results", {"Kết quả thực hiện", "Results"}},
        {RawField::source, "source", {"Nguồn của bản ghi", "Source of the record"}},
        {RawField::channel_table, "channel_table", {"Cách thức thực hiện", "Channels"}},
        {RawField::document_table, "document_table", {"Thành phần hồ sơ", "Documents"}},
        {RawField::basis_table, "basis_table", {"Căn cứ pháp lý", "Legal basis"}},
        {RawField::channel, "channel", {"Hình thức nộp", "Channel"}},
        {RawField::time, "time", {"Thời hạn giải quyết", "Deadline"}},
        {RawField::fee, "fee", {"Phí, lệ phí", "Fee"}},
        {RawField::channel_text, "channel_text", {"Mô tả cách thức", "Channel described"}},
        {RawField::document, "document", {"Tên giấy tờ", "Document"}},
        {RawField::form, "form", {"Mẫu đơn, tờ khai", "Form"}},
        {RawField::count, "count", {"Số lượng", "Count"}},
        {RawField::act, "act", {"Số ký hiệu văn bản", "Number of the instrument"}},
        {RawField::act_title, "act_title", {"Trích yếu", "Title of the instrument"}},
        {RawField::issued, "issued", {"Ngày ban hành", "Date issued"}},
        {RawField::issuer, "issuer", {"Cơ quan ban hành", "Issuer"}}};
};
}  // namespace record

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

}  // namespace tthc
