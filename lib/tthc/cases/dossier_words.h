#pragma once

#include "tthc/base/result.h"
#include "tthc/model/engine_data.h"
#include "tthc/table/columns.h"

#include <set>
#include <span>

namespace tthc::cases {

/// What a column of a list of dossiers holds.
enum class Column {
    procedure,
    unit,
    channel,
    received,
    due,
    returned,
    stopped,
    state,
    supplement_asked,
    supplement_complete,
    apology_told,
    apology_due,
    contacts,
    agencies,
    complaint
};

/// What a list says of a dossier beside its days.
enum class StatedState { returned, open, waiting, stopped };

enum class YesNo { yes, no };

}  // namespace tthc::cases

namespace tthc::record {

template <>
struct Words<cases::Column> {
    using C = cases::Column;
    static constexpr Word<C> words[] = {
        {C::procedure, "procedure", {"Mã thủ tục", "Code of the procedure"}},
        {C::unit, "unit", {"Đơn vị giải quyết", "Unit that handles it"}},
        {C::channel, "channel", {"Cách thức nộp", "Channel"}},
        {C::received, "received", {"Ngày tiếp nhận", "Received"}},
        {C::due, "due", {"Ngày hẹn trả", "Due"}},
        {C::returned, "returned", {"Ngày trả kết quả", "Returned"}},
        {C::stopped, "stopped", {"Ngày dừng giải quyết", "Stopped"}},
        {C::state, "state", {"Trạng thái", "State"}},
        {C::supplement_asked, "supplement-asked", {"Ngày yêu cầu bổ sung", "Supplement asked"}},
        {C::supplement_complete, "supplement-complete", {"Ngày bổ sung đủ", "Complete"}},
        {C::apology_told, "apology-told", {"Ngày xin lỗi", "Apology"}},
        {C::apology_due, "apology-due", {"Ngày hẹn lại", "New date"}},
        {C::contacts,
         "contacts",
         {"Số lần liên hệ để hoàn thiện hồ sơ", "Contacts to complete the dossier"}},
        {C::agencies, "agencies", {"Số cơ quan phải liên hệ", "Agencies contacted"}},
        {C::complaint, "complaint", {"Có phản ánh, kiến nghị", "Complaint"}}};
};

template <>
struct Words<cases::StatedState> {
    using S = cases::StatedState;
    static constexpr Word<S> words[] = {{S::returned, "returned", {"Đã trả", "Returned"}},
                                        {S::open, "open", {"Đang giải quyết", "Open"}},
                                        {S::waiting, "waiting", {"Chờ bổ sung", "Waiting"}},
                                        {S::stopped, "stopped", {"Dừng giải quyết", "Stopped"}}};
};

template <>
struct Words<cases::YesNo> {
    using Y = cases::YesNo;
    static constexpr Word<Y> words[] = {{Y::yes, "yes", {"Có", "Yes"}},
                                        {Y::no, "no", {"Không", "No"}}};
};

}  // namespace tthc::record

namespace tthc::cases {

/// Titles of columns and words of cells of lists of dossiers.
struct DossierWordsFile {
    static constexpr Bilingual title{"Cột và từ của danh sách hồ sơ",
                                     "Columns and words of lists of dossiers"};
    Place place;
    Text dossier_list;
    std::vector<table::TitledColumn<Column>> columns;
    std::vector<table::Spelling<Channel>> channels;
    std::vector<table::Spelling<StatedState>> states;
    std::vector<table::Spelling<YesNo>> answers;
    List<std::string> unit_words;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"dossier_list", {"Tên", "Name"}, Trait::required},
              &DossierWordsFile::dossier_list);
        visit(Field{"columns", {"Các cột", "The columns"}}, &DossierWordsFile::columns);
        visit(Field{"channels", {"Cách thức nộp", "Channels"}}, &DossierWordsFile::channels);
        visit(Field{"states", {"Trạng thái hồ sơ", "States of dossiers"}},
              &DossierWordsFile::states);
        visit(Field{"answers", {"Có, không", "Yes and no"}}, &DossierWordsFile::answers);
        visit(Field{"unit_words",
                    {"Từ đứng đầu tên đơn vị; tên khác không được in ra",
                     "Words with which names of units begin; no other name is printed"}},
              &DossierWordsFile::unit_words);
        visit(Field{"note", {"Ghi chú", "Note"}}, &DossierWordsFile::note);
    }
};

/// Whether a row is the head of a list: a title alone may stand above any table.
inline bool is_dossier_head(const table::Head<Column>& head) {
    constexpr std::size_t fewest = 2;
    return head.known >= fewest && head.has(Column::received);
}

/// The vocabulary of lists of dossiers.
struct DossierWords {
    table::Titles<Column> columns;
    table::CellWords<Channel> channels;
    table::CellWords<StatedState> states;
    table::CellWords<YesNo> answers;
    std::set<std::string> unit_words;             ///< as titles are compared
    std::vector<std::string> unit_words_written;  ///< as data write them

    static Result<DossierWords> load(std::span<const DataFile> data);
    /// Whether the text begins as names of units do and holds no number of a person: nothing else
    /// of a cell is ever printed.
    bool names_unit(std::string_view cell) const;

private:
    bool begins_as_unit(std::string_view name) const;
};

}  // namespace tthc::cases
