#include "raw_record.h"

namespace tthc::importing {

const std::string& cell(const RawRow& row, RawField field) {
    static const std::string none;
    const auto found = row.cells.find(field);
    return found == row.cells.end() ? none : found->second;
}

const std::string& RawRecord::text(RawField field) const {
    static const std::string none;
    const auto found = texts.find(field);
    return found == texts.end() ? none : found->second.text;
}

Span RawRecord::span_of(RawField field) const {
    const auto found = texts.find(field);
    return found == texts.end() ? Span{span.begin, span.begin + 1} : found->second.span;
}

const std::vector<RawRow>& RawRow::table(RawField field) const {
    static const std::vector<RawRow> none;
    const auto found = tables.find(field);
    return found == tables.end() ? none : found->second;
}

}  // namespace tthc::importing
