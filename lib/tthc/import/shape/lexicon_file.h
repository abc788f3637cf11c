#pragma once

#include "raw_keys.h"
#include "tthc/import/acts/act_column.h"
#include "tthc/import/merge/trust.h"
#include "tthc/law/instrument.h"
#include "word_titles.h"

namespace tthc::importing {

/// How records spell one word of a lexicon of the model.
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
    std::vector<Spelling<std::string>> currencies;
    std::vector<Spelling<std::string>> units;
    std::vector<WordList> lists;
    std::vector<TrustOrder> trust;
    std::vector<ActColumn> act_columns;
    std::vector<Spelling<InstrumentKind>> act_kinds;

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
    visit(Field{"currencies", {"Ngoại tệ", "Foreign currencies"}}, &ExchangeFile::currencies);
    visit(Field{"units", {"Đơn vị thời gian", "Units of time"}}, &ExchangeFile::units);
    visit(Field{"lists", {"Các danh mục từ", "Lists of words"}}, &ExchangeFile::lists);
    visit(Field{"trust", {"Thứ tự tin cậy giữa các dạng", "Orders of trust among shapes"}},
          &ExchangeFile::trust);
    visit(Field{"act_columns", {"Các cột của danh sách văn bản", "Columns of lists of acts"}},
          &ExchangeFile::act_columns);
    visit(Field{"act_kinds", {"Hình thức văn bản", "Kinds of acts"}}, &ExchangeFile::act_kinds);
}

}  // namespace tthc::importing
