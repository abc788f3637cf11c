#pragma once

#include "tthc/base/result.h"
#include "tthc/feedback/register_terms.h"
#include "tthc/model/engine_data.h"
#include "tthc/table/columns.h"

#include <span>

namespace tthc::feedback {

/// Titles of columns and words of cells of registers of feedback.
struct RegisterWordsFile {
    static constexpr Bilingual title{"Cột và từ của sổ phản ánh, kiến nghị",
                                     "Columns and words of registers of feedback"};
    Place place;
    Text feedback_register;
    std::vector<table::TitledColumn<Column>> columns;
    std::vector<table::Spelling<Way>> ways;
    std::vector<table::Spelling<Topic>> topics;
    std::vector<table::Spelling<Sorted>> sorted;
    std::vector<table::Spelling<Outcome>> outcomes;
    std::vector<table::Spelling<Element>> elements;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"feedback_register", {"Tên", "Name"}, Trait::required},
              &RegisterWordsFile::feedback_register);
        visit(Field{"columns", {"Các cột", "The columns"}}, &RegisterWordsFile::columns);
        visit(Field{"ways", {"Hình thức", "Ways"}}, &RegisterWordsFile::ways);
        visit(Field{"topics", {"Loại nội dung (Điều 5)", "Topics (Điều 5)"}},
              &RegisterWordsFile::topics);
        visit(Field{"sorted", {"Phân loại (Điều 9)", "Sorting (Điều 9)"}},
              &RegisterWordsFile::sorted);
        visit(Field{"outcomes", {"Kết quả (Điều 15)", "Outcomes (Điều 15)"}},
              &RegisterWordsFile::outcomes);
        visit(Field{"elements", {"Bộ phận của thủ tục", "Elements of procedures"}},
              &RegisterWordsFile::elements);
        visit(Field{"note", {"Ghi chú", "Note"}}, &RegisterWordsFile::note);
    }
};

struct RegisterWords {
    table::Titles<Column> columns;
    table::CellWords<Way> ways;
    table::CellWords<Topic> topics;
    table::CellWords<Sorted> sorted;
    table::CellWords<Outcome> outcomes;
    table::CellWords<Element> elements;

    static Result<RegisterWords> load(std::span<const DataFile> data);
};

}  // namespace tthc::feedback
