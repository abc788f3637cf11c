#pragma once

#include "act_column.h"
#include "tthc/base/say.h"

#include <string_view>

/// What the reader of lists of acts tells people.
namespace tthc::importing::messages {

inline constexpr Bilingual json{"JSON", "JSON"};

inline Message unread_act_list(const Bilingual& kind) {
    return say("tệp là {0}; `tthc law import` đọc CSV, XLSX",
               "the file is {1}; `tthc law import` reads CSV, XLSX", kind.vi, kind.en);
}

inline constexpr Bilingual no_act_head{
    "không có dòng tiêu đề của danh sách văn bản (cần cột số, ký hiệu và một cột khác)",
    "no head of a list of acts (a column of numbers and another one)"};
inline constexpr Bilingual no_act_number{"dòng không có số, ký hiệu", "the row has no number"};
inline constexpr Bilingual kind_of_act{"hình thức văn bản", "kind of act"};
inline constexpr Bilingual status_of_act{"tình trạng hiệu lực", "status"};

inline Message likely_instead(const Message& wrong, std::string_view likely) {
    if (likely.empty()) return wrong;
    return say("{0}; có thể là `{2}`?", "{1}; is it `{2}`?", wrong.vi, wrong.en, likely);
}

inline Message malformed_act_number(std::string_view written, std::string_view likely) {
    return likely_instead(
        say("`{}` không phải số, ký hiệu văn bản", "`{}` is no number of an act", written), likely);
}

inline Message impossible_day(ActField field, std::string_view written, std::string_view likely) {
    const Bilingual title = record::word_of(field).title;
    return likely_instead(
        say("{0}: không có ngày `{2}`", "{1}: there is no day `{2}`", title.vi, title.en, written),
        likely);
}

inline Message days_in_disorder(ActField later, std::string_view day, ActField earlier,
                                std::string_view other) {
    const Bilingual second = record::word_of(later).title;
    const Bilingual first = record::word_of(earlier).title;
    return say("{0} {4} trước {1} {5}; hai ô có đổi chỗ cho nhau không?",
               "{2} {4} comes before {3} {5}; did the two cells change places?", second.vi,
               first.vi, second.en, first.en, day, other);
}

inline Message unknown_issuer(std::string_view written, std::string_view likely) {
    return likely_instead(say("`{}` không bắt đầu như tên một cơ quan ban hành văn bản",
                              "`{}` does not begin as the name of an issuer does", written),
                          likely);
}

inline Message unknown_act_sheet(std::string_view sheet) {
    return say("trang `{}` không có dòng tiêu đề của danh sách văn bản nên không đọc",
               "the sheet `{}` has no head of a list of acts and is not read", sheet);
}

inline Message no_act_table(std::string_view path) {
    return say("{}: không phải bảng văn bản; cột đầu phải là `number`",
               "{}: no table of acts; its first column has to be `number`", path);
}

inline Message act_row_passed(std::string_view words) {
    return say("dòng không phải văn bản: `{}`", "no act in this row: `{}`", words);
}

inline Message cell_differs(std::string_view number, std::string_view column,
                            std::string_view imported, std::string_view known, bool accepted) {
    if (accepted) {
        return say("{}: cột `{}` đổi từ “{}” thành “{}”",
                   "{}: column `{}` changed from “{}” to “{}”", number, column, known, imported);
    }
    return say("{}: cột `{}` của danh sách là “{}”, bảng giữ “{}”",
               "{}: column `{}` is “{}” in the list, the table keeps “{}”", number, column,
               imported, known);
}

inline constexpr Bilingual table_says{"bảng ghi ở dòng này", "the table says so here"};
inline constexpr Bilingual list_says{"danh sách ghi ở dòng này trước",
                                     "the list said so here before"};
inline constexpr Bilingual register_says{
    "điều bảng giữ là của sổ văn bản; `--accept` lấy theo danh sách",
    "what the table keeps is what the register says; `--accept` takes the list's side"};
inline constexpr Bilingual may_accept{"`--accept` lấy theo danh sách",
                                      "`--accept` takes the list's side"};
inline constexpr Bilingual twice_in_list{"hai dòng của danh sách khác nhau; giữ dòng trước",
                                         "two rows of the list disagree; the first is kept"};

}  // namespace tthc::importing::messages
