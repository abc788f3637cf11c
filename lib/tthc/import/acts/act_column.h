#pragma once

#include "tthc/law/instrument_columns.h"
#include "tthc/model/element.h"

namespace tthc::importing {

/// What a column of an export of acts holds; the names and the order of `instrument_column`.
enum class ActField {
    number,
    kind,
    issuer,
    title,
    issued,
    in_force,
    expired,
    status,
    replaced_by,
    amends,
    note,
    source
};

constexpr instrument_column::Column column_of(ActField field) {
    return static_cast<instrument_column::Column>(field);
}

/// The titles that a column may have.
struct ActColumn {
    static constexpr Bilingual title{"Cột của danh sách văn bản", "Column of a list of acts"};
    Place place;
    Maybe<ActField> holds;
    List<std::string> titles;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"holds", {"Nội dung", "What it holds"}, Trait::required}, &ActColumn::holds);
        visit(Field{"titles", {"Các tiêu đề", "Its titles"}, Trait::required}, &ActColumn::titles);
    }
};

}  // namespace tthc::importing

namespace tthc::record {
template <>
struct Words<importing::ActField> {
    using F = importing::ActField;
    static constexpr Word<F> words[] = {
        {F::number, "number", {"số, ký hiệu", "number"}},
        {F::kind, "kind", {"hình thức văn bản", "kind"}},
        {F::issuer, "issuer", {"cơ quan ban hành", "issuer"}},
        {F::title, "title", {"trích yếu", "title"}},
        {F::issued, "issued", {"ngày ban hành", "day of issue"}},
        {F::in_force, "in_force", {"ngày có hiệu lực", "day in force"}},
        {F::expired, "expired", {"ngày hết hiệu lực", "day of the end"}},
        {F::status, "status", {"tình trạng hiệu lực", "status"}},
        {F::replaced_by, "replaced_by", {"văn bản thay thế", "replaced by"}},
        {F::amends, "amends", {"văn bản được sửa đổi", "amends"}},
        {F::note, "note", {"ghi chú", "note"}},
        {F::source, "source", {"nguồn", "source"}}};
};
}  // namespace tthc::record

namespace tthc::importing {

/// A field of an export is the column of the table that has its name and its number.
constexpr bool are_columns_of_the_table() {
    namespace column = instrument_column;
    std::size_t number = 0;
    for (const auto& word : record::Words<ActField>::words) {
        if (column_of(word.value) != number || column::names[number] != word.key) return false;
        ++number;
    }
    return number == column::count;
}
static_assert(are_columns_of_the_table());

}  // namespace tthc::importing
