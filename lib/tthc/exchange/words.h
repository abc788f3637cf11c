#pragma once

#include "tthc/exchange/raw_keys.h"

namespace tthc {

/// How records spell one word of a vocabulary of the model.
template <class Value>
struct Spelling {
    static constexpr Bilingual title{"Cách viết", "Spelling"};
    Place place;
    Maybe<Value> means;
    List<std::string> written;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"means", {"Giá trị", "Value"}, Trait::required}, &Spelling::means);
        visit(Field{"written", {"Các cách viết", "How it is written"}, Trait::required},
              &Spelling::written);
    }
};

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

namespace record {
template <>
struct Words<WordKind> {
    static constexpr Word<WordKind> words[] = {
        {WordKind::no_information, "no-information", {"Không có thông tin", "No information"}},
        {WordKind::no_condition, "no-condition", {"Không có điều kiện", "No condition"}},
        {WordKind::free, "free", {"Miễn phí", "Free of charge"}},
        {WordKind::dong, "dong", {"Đồng", "Đồng"}},
        {WordKind::foreign_currency,
         "foreign-currency",
         {"Ngoại tệ, phần trăm", "Foreign currency, per cent"}},
        {WordKind::none_of, "none-of", {"Số không viết bằng chữ", "Zero in words"}},
        {WordKind::table_headers, "table-headers", {"Đầu bảng", "Headers of tables"}},
        {WordKind::originals, "originals", {"Bản chính", "Originals"}},
        {WordKind::copies, "copies", {"Bản sao", "Copies"}},
        {WordKind::form_files, "form-files", {"Đuôi tệp mẫu đơn", "Extensions of forms"}},
        {WordKind::form_openings, "form-openings", {"Đầu tên tệp mẫu đơn", "Beginnings of forms"}},
        {WordKind::note_openings, "note-openings", {"Mở đầu ghi chú", "Openings of notes"}},
        {WordKind::case_openings, "case-openings", {"Mở đầu trường hợp", "Openings of cases"}},
        {WordKind::shown, "shown", {"Xuất trình", "To be shown"}},
        {WordKind::handed_in, "handed-in", {"Phải nộp", "To be handed in"}},
        {WordKind::papers, "papers", {"Từ chỉ giấy tờ", "Words for papers"}},
        {WordKind::duties, "duties", {"Từ chỉ việc phải nộp", "Words for handing in"}},
        {WordKind::act_types, "act-types", {"Loại văn bản", "Types of instrument"}},
        {WordKind::act_symbols, "act-symbols", {"Ký hiệu văn bản", "Symbols of instruments"}},
        {WordKind::agencies, "agencies", {"Mở đầu tên cơ quan", "Openings of agencies"}},
        {WordKind::applicants, "applicants", {"Cách gọi người nộp", "Words for applicants"}},
        {WordKind::actions, "actions", {"Việc của cơ quan", "What agencies do"}},
        {WordKind::page_remnants, "page-remnants", {"Phần thừa của trang", "Page remnants"}},
        {WordKind::result_code, "result-code", {"Trước mã kết quả", "Before result codes"}},
        {WordKind::circumstances,
         "circumstances",
         {"Mở đầu hoàn cảnh, không phải giấy tờ", "Openings of circumstances, no papers"}},
        {WordKind::no_actor, "no-actor", {"Mở đầu không phải tên", "Openings that name nobody"}},
        {WordKind::not_handed_in,
         "not-handed-in",
         {"Không phải nộp, hoặc việc của cơ quan", "Nothing to hand in, or the agency's duty"}},
        {WordKind::list_openings, "list-openings", {"Mở đầu danh sách", "Openings of lists"}},
        {WordKind::time_openings, "time-openings", {"Mở đầu thời hạn", "Openings of times"}},
        {WordKind::before_no_verb,
         "before-no-verb",
         {"Từ gắn liền động từ sau nó", "Words that bind the verb behind them"}}};
};
}  // namespace record

struct WordList {
    static constexpr Bilingual title{"Danh mục từ", "List of words"};
    Place place;
    Maybe<WordKind> kind;
    List<std::string> words;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"kind", {"Loại", "Kind"}, Trait::required}, &WordList::kind);
        visit(Field{"words", {"Các từ", "The words"}, Trait::required}, &WordList::words);
    }
};

/// Words with which the national database of procedures is read.
struct ExchangeFile {
    static constexpr Bilingual title{"Từ vựng nhập dữ liệu", "Vocabulary of the import"};
    Place place;
    Text exchange;
    std::vector<RawShape> shapes;
    std::vector<Spelling<Level>> levels;
    std::vector<Spelling<Delegation>> delegations;
    std::vector<Spelling<Applicant>> applicants;
    std::vector<Spelling<Channel>> channels;
    std::vector<Spelling<FeeKind>> fee_kinds;
    std::vector<Spelling<std::string>> units;
    std::vector<WordList> lists;

    template <class Visit>
    static void fields(Visit&& visit);
};

template <class Visit>
void ExchangeFile::fields(Visit&& visit) {
    using record::Field;
    using record::Trait;
    visit(Field{"exchange", {"Tên", "Name"}, Trait::required}, &ExchangeFile::exchange);
    visit(Field{"shapes", {"Các dạng bản ghi", "Shapes of records"}}, &ExchangeFile::shapes);
    visit(Field{"levels", {"Cấp thực hiện", "Levels"}}, &ExchangeFile::levels);
    visit(Field{"delegations", {"Loại thủ tục", "Types"}}, &ExchangeFile::delegations);
    visit(Field{"applicants", {"Đối tượng", "Applicants"}}, &ExchangeFile::applicants);
    visit(Field{"channels", {"Hình thức nộp", "Channels"}}, &ExchangeFile::channels);
    visit(Field{"fee_kinds", {"Phí, lệ phí", "Kinds of fee"}}, &ExchangeFile::fee_kinds);
    visit(Field{"units", {"Đơn vị thời gian", "Units of time"}}, &ExchangeFile::units);
    visit(Field{"lists", {"Các danh mục từ", "Lists of words"}}, &ExchangeFile::lists);
}

}  // namespace tthc
