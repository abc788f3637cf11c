#pragma once

#include "tthc/record/field.h"

namespace tthc::importing {

/// A list of words that the parsers look for, `WordList::words` in the file's own spelling.
enum class WordKind {
    no_information,
    no_condition,
    free,
    dong,
    foreign_currency,
    none_of,
    table_headers,
    originals,
    copies,
    form_files,
    form_openings,
    note_openings,
    case_openings,
    shown,
    handed_in,
    papers,
    duties,
    act_types,
    act_symbols,
    agencies,
    applicants,
    actions,
    page_remnants,
    result_code,
    circumstances,
    no_actor,
    not_handed_in,
    list_openings,
    time_openings,
    before_no_verb
};

}  // namespace tthc::importing

namespace tthc::record {

template <>
struct Words<importing::WordKind> {
    static constexpr Word<importing::WordKind> words[] = {
        {importing::WordKind::no_information,
         "no-information",
         {"Không có thông tin", "No information"}},
        {importing::WordKind::no_condition, "no-condition", {"Không có điều kiện", "No condition"}},
        {importing::WordKind::free, "free", {"Miễn phí", "Free of charge"}},
        {importing::WordKind::dong, "dong", {"Đồng", "Đồng"}},
        {importing::WordKind::foreign_currency,
         "foreign-currency",
         {"Ngoại tệ, phần trăm", "Foreign currency, per cent"}},
        {importing::WordKind::none_of, "none-of", {"Số không viết bằng chữ", "Zero in words"}},
        {importing::WordKind::table_headers, "table-headers", {"Đầu bảng", "Headers of tables"}},
        {importing::WordKind::originals, "originals", {"Bản chính", "Originals"}},
        {importing::WordKind::copies, "copies", {"Bản sao", "Copies"}},
        {importing::WordKind::form_files,
         "form-files",
         {"Đuôi tệp mẫu đơn", "Extensions of forms"}},
        {importing::WordKind::form_openings,
         "form-openings",
         {"Đầu tên tệp mẫu đơn", "Beginnings of forms"}},
        {importing::WordKind::note_openings,
         "note-openings",
         {"Mở đầu ghi chú", "Openings of notes"}},
        {importing::WordKind::case_openings,
         "case-openings",
         {"Mở đầu trường hợp", "Openings of cases"}},
        {importing::WordKind::shown, "shown", {"Xuất trình", "To be shown"}},
        {importing::WordKind::handed_in, "handed-in", {"Phải nộp", "To be handed in"}},
        {importing::WordKind::papers, "papers", {"Từ chỉ giấy tờ", "Words for papers"}},
        {importing::WordKind::duties, "duties", {"Từ chỉ việc phải nộp", "Words for handing in"}},
        {importing::WordKind::act_types, "act-types", {"Loại văn bản", "Types of instrument"}},
        {importing::WordKind::act_symbols,
         "act-symbols",
         {"Ký hiệu văn bản", "Symbols of instruments"}},
        {importing::WordKind::agencies, "agencies", {"Mở đầu tên cơ quan", "Openings of agencies"}},
        {importing::WordKind::applicants,
         "applicants",
         {"Cách gọi người nộp", "Words for applicants"}},
        {importing::WordKind::actions, "actions", {"Việc của cơ quan", "What agencies do"}},
        {importing::WordKind::page_remnants,
         "page-remnants",
         {"Phần thừa của trang", "Page remnants"}},
        {importing::WordKind::result_code,
         "result-code",
         {"Trước mã kết quả", "Before result codes"}},
        {importing::WordKind::circumstances,
         "circumstances",
         {"Mở đầu hoàn cảnh, không phải giấy tờ", "Openings of circumstances, no papers"}},
        {importing::WordKind::no_actor,
         "no-actor",
         {"Mở đầu không phải tên", "Openings that name nobody"}},
        {importing::WordKind::not_handed_in,
         "not-handed-in",
         {"Không phải nộp, hoặc việc của cơ quan", "Nothing to hand in, or the agency's duty"}},
        {importing::WordKind::list_openings,
         "list-openings",
         {"Mở đầu danh sách", "Openings of lists"}},
        {importing::WordKind::time_openings,
         "time-openings",
         {"Mở đầu thời hạn", "Openings of times"}},
        {importing::WordKind::before_no_verb,
         "before-no-verb",
         {"Từ gắn liền động từ sau nó", "Words that bind the verb behind them"}}};
};

}  // namespace tthc::record
