#pragma once

#include "tthc/base/say.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What the import tells people. The words of records are data (`data/engine/exchange`), these are
/// ours.
namespace tthc::importing::messages {

inline constexpr Bilingual no_usable_number{"căn cứ không có số hiệu dùng được",
                                            "no usable number"};
inline constexpr Bilingual deadline_kept{"giữ nguyên văn thời hạn", "deadline kept as text"};
inline constexpr Bilingual cells_ran_together{
    "không tách được thời hạn và mức thu viết liền",
    "a time and an amount that ran together cannot be told apart"};
inline constexpr Bilingual fee_kept{"giữ nguyên văn phí, lệ phí", "fee kept as text"};
inline constexpr Bilingual unknown_channel{"hình thức nộp chưa biết", "unknown channel"};
inline constexpr Bilingual kept_as_note{"giữ làm ghi chú của hồ sơ",
                                        "kept as a note of the dossier"};
inline constexpr Bilingual page_kept{"giữ nguyên văn ô chứa cả trang",
                                     "a cell that holds the page kept as text"};
inline constexpr Bilingual word_kept{"giữ nguyên văn từ chưa biết", "unknown word kept as text"};
inline constexpr Bilingual decision_kept{"giữ nguyên văn số quyết định",
                                         "number of the decision kept as text"};
inline constexpr Bilingual introduction_kept{"giữ nguyên văn phần trước bước đầu tiên",
                                             "text before the first step kept as it is"};
inline constexpr Bilingual remark_kept{"giữ nguyên văn lưu ý giữa các bước",
                                       "a remark between the steps kept as text"};
inline constexpr Bilingual result_kept{"phần còn lại của kết quả không là tên, không là mã",
                                       "what is left of the results is no name and no code"};
inline constexpr Bilingual table_kept{"giữ nguyên văn phần ngoài các hàng của bảng",
                                      "text outside the rows of the table kept as it is"};
inline constexpr Bilingual no_code{"bản ghi không có mã thủ tục dùng được",
                                   "the record has no usable code"};
inline constexpr Bilingual no_name{"bản ghi không có tên thủ tục", "the record has no name"};
inline constexpr Bilingual imported_record{"bản ghi đã nhập", "the record that was imported"};
inline constexpr Bilingual no_json{"đoạn này không phải bản ghi JSON", "this is not a JSON record"};
inline constexpr Bilingual no_record{"tệp không có bản ghi nào", "the file has no record"};
inline constexpr Bilingual not_utf8{"bản ghi không phải UTF-8", "the record is not UTF-8"};
inline constexpr Bilingual too_deep{"bản ghi lồng nhau sâu hơn mọi bản ghi thủ tục",
                                    "the record is nested deeper than any of a procedure"};
inline constexpr Bilingual cut_off{"bản ghi JSON bị cắt cụt", "the JSON record is cut off"};
inline constexpr Bilingual wrong_syntax{"sai cú pháp JSON từ đây",
                                        "the JSON syntax is wrong from here"};
inline constexpr Bilingual wrong_cell{"ô này phải là văn bản hoặc bảng",
                                      "this cell must be text or a table"};

inline Message free_with_amount(std::string_view cell) {
    return say("ghi miễn phí nhưng chú thích có mức thu: `{}`",
               "free of charge, yet the note has an amount: `{}`", cell);
}

inline Message kept_words(const Bilingual& what, std::string_view words) {
    return {fmt::format("{}: `{}`", what.vi, words), fmt::format("{}: `{}`", what.en, words)};
}

inline Message amounts_differ(std::int64_t amount, std::string_view text) {
    return say("mức thu ghi {} đồng, mô tả ghi khác: `{}`",
               "the amount is {} đồng, the description says otherwise: `{}`", amount, text);
}

inline Message amounts_of_cell_differ(std::string_view cell) {
    return say("mức thu và chú thích ghi khác nhau: `{}`",
               "the amount and its note say different things: `{}`", cell);
}

inline Message codes_differ(std::string_view code, std::string_view other) {
    return say("bản ghi có mã `{}`, nơi khác trong bản ghi ghi `{}`",
               "the record has the code `{}`, and says `{}` elsewhere", code, other);
}

inline Message free_by_tariff(std::string_view text) {
    return say("ghi 0 đồng nhưng theo mô tả, mức thu quy định ở nơi khác hoặc chưa có: `{}`",
               "zero, yet by the description the amount stands elsewhere or is not set: `{}`",
               text);
}

inline Message times_differ(std::string_view time, std::string_view other) {
    return say("thời hạn ghi {}, nơi khác trong bản ghi ghi {}",
               "the time is {}, the record says {} elsewhere", time, other);
}

inline Message time_read_in(std::string_view time, const Bilingual& place) {
    return {fmt::format("thời hạn {} đọc ở mục {}", time, place.vi),
            fmt::format("the time {} was read in: {}", time, place.en)};
}

inline Message start_of_steps(std::string_view time, std::string_view event) {
    return say("thời hạn {} tính từ `{}`, theo trình tự thực hiện",
               "the time {} runs from `{}`, by the steps", time, event);
}

inline Message odd_value(std::string_view key, std::string_view value) {
    return say("giữ nguyên văn giá trị chưa biết của `{}`: `{}`",
               "unknown value of `{}` kept as text: `{}`", key, value);
}

inline Message wrong_day(std::string_view text) {
    return say("giữ nguyên văn ngày không có thật: `{}`", "no possible day, kept as text: `{}`",
               text);
}

inline Message same_code(std::string_view code) {
    return say("mã `{}` có ở bản ghi khác mới hơn hoặc đầy đủ hơn, bản ghi này bị bỏ",
               "a newer or fuller record has the code `{}`, this one is left out", code);
}

inline Message unknown_shape(std::string_view shapes) {
    return say("không rõ đây là dạng bản ghi nào của Cơ sở dữ liệu quốc gia; các dạng đọc được: {}",
               "this is no known shape of record of the national database; read are: {}", shapes);
}

inline Message too_large(std::size_t mebibytes) {
    return say("bản ghi lớn hơn {} MiB", "the record is larger than {} MiB", mebibytes);
}

inline Message unknown_key(std::string_view key) {
    return say("giữ nguyên văn khóa chưa biết `{}`", "unknown key `{}` kept as text", key);
}

}  // namespace tthc::importing::messages
