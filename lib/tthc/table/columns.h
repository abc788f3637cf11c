#pragma once

#include "tthc/import/list/list_table.h"
#include "tthc/model/element.h"
#include "tthc/table/rows.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tthc::table {

/// By which titles a column that holds something is known; data, so that a new export is no code.
template <record::Vocabulary Column>
struct TitledColumn {
    static constexpr Bilingual title{"Cột của bảng", "Column of a table"};
    Place place;
    Maybe<Column> holds;
    List<std::string> titles;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"holds", {"Cột chứa", "What the column holds"}, Trait::required},
              &TitledColumn::holds);
        visit(Field{"titles", {"Các tiêu đề", "The titles"}, Trait::required},
              &TitledColumn::titles);
    }
};

/// How cells spell one value.
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

/// Rows among which a head is looked for.
inline constexpr std::size_t deepest_head = 60;

/// Which cell of a row holds what.
template <record::Vocabulary Column>
class Head {
public:
    static constexpr std::size_t count = std::size(record::Words<Column>::words);

    std::optional<std::size_t> at(Column column) const { return places_[index(column)]; }
    bool has(Column column) const { return at(column).has_value(); }
    std::string_view cell(const Row& row, Column column) const {
        const auto place = at(column);
        return place && *place < row.cells.size() ? row.cells[*place] : std::string_view();
    }
    /// The title as the file writes it.
    const std::string& title(Column column) const { return titles_[index(column)]; }

    std::uint32_t line = 0;
    std::size_t known = 0;              ///< columns that hold something
    std::size_t others = 0;             ///< columns that the data do not know
    std::vector<std::size_t> repeated;  ///< columns that hold what one before them holds

    void set(Column column, std::size_t place, std::string_view title) {
        if (has(column)) {
            repeated.push_back(place);
            return;
        }
        places_[index(column)] = place;
        titles_[index(column)] = std::string(title);
        ++known;
    }

private:
    static std::size_t index(Column column) { return static_cast<std::size_t>(column); }

    std::array<std::optional<std::size_t>, count> places_;
    std::array<std::string, count> titles_;
};

/// Titles are compared without case, marks and what stands in brackets behind them.
template <record::Vocabulary Column>
class Titles {
public:
    void add(const std::vector<TitledColumn<Column>>& columns) {
        for (const auto& column : columns) {
            for (const auto& title : column.titles)
                keys_.insert_or_assign(importing::title_key(title.value), column.holds->value);
        }
    }

    /// What the row says of columns, be it a head or not.
    Head<Column> head_of(const Row& row) const {
        Head<Column> head;
        head.line = row.line;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto found = keys_.find(importing::title_key(row.cells[i]));
            if (found != keys_.end()) {
                head.set(found->second, i, row.cells[i]);
            } else if (!row.cells[i].empty()) {
                ++head.others;
            }
        }
        return head;
    }

private:
    std::map<std::string, Column> keys_;
};

/// Words of cells, compared as titles are.
template <class Value>
class CellWords {
public:
    void add(const std::vector<Spelling<Value>>& spellings) {
        for (const auto& spelling : spellings) {
            for (const auto& word : spelling.written) {
                words_.insert_or_assign(importing::title_key(word.value), spelling.means->value);
                written_.emplace_back(word.value, spelling.means->value);
            }
        }
    }
    /// The words as data write them.
    const std::vector<std::pair<std::string, Value>>& written() const { return written_; }
    std::optional<Value> find(std::string_view cell) const {
        const auto found = words_.find(importing::title_key(cell));
        return found == words_.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::map<std::string, Value> words_;
    std::vector<std::pair<std::string, Value>> written_;
};

}  // namespace tthc::table
